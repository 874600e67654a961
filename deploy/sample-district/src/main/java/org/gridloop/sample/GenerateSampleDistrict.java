package org.gridloop.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Rewrites the generated files of the sample district from the hand-written ones; the same bytes every time. */
public final class GenerateSampleDistrict {

    private static final long SEED = 379_901L;

    private GenerateSampleDistrict() {}

    /** @param args the folder of this module; the working directory when not given */
    public static void main(String[] args) throws IOException {
        Path module = Path.of(args.length == 0 ? "" : args[0]);
        Path data = module.resolve("src/main/resources/sample-district");
        for (Map.Entry<String, String> file :
                generate(module.resolve("src/main/data"), data).entrySet()) {
            Files.writeString(data.resolve(file.getKey()), file.getValue());
        }
    }

    /**
     * @param sources names and texts written by hand
     * @param data the folder with the hand-written catalogue and units
     * @return contents by file name
     */
    static Map<String, String> generate(Path sources, Path data) throws IOException {
        Areas areas = Areas.named(sources.resolve("area-names.txt"), new Random(SEED));
        Mosaic mosaic = Mosaic.of(areas, new Random(SEED));
        Issues issues = new Issues(areas, mosaic.grids(), urgencies(data.resolve("catalogue.csv")), new Random(SEED));
        issues.write(IssueText.read(sources.resolve("issue-texts.txt")));

        Map<String, String> files = new LinkedHashMap<>();
        files.put("areas.csv", areasCsv(areas));
        files.put("grids.geojson", GeoJson.collection(mosaic.grids()));
        files.put("outline.geojson", GeoJson.feature(Areas.DISTRICT, mosaic.outline()) + "\n");
        files.put("accounts.csv", Accounts.csv(areas, data.resolve("units.csv")));
        files.put("issues.jsonl", issues.jsonLines());
        files.put("issues-clerk.csv", issues.clerkCsv());
        return files;
    }

    private static String areasCsv(Areas areas) {
        Csv csv = new Csv("code,tier,name,parent,kind");
        areas.rows().forEach(a -> csv.row(a.code(), a.tier(), a.name(), a.parent(), a.kind()));
        return csv.toString();
    }

    private static Map<String, String> urgencies(Path catalogue) throws IOException {
        List<String> rows = Files.readAllLines(catalogue);
        return rows.stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[3]));
    }
}
