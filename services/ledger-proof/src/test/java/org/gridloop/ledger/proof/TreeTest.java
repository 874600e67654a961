package org.gridloop.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leaves, roots and paths are those of the reference implementation of Certificate Transparency. */
class TreeTest {

    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static Trees published() {
        Trees tree = new Trees();
        LEAVES.forEach(leaf -> tree.add(Trees.hex(leaf)));
        return tree;
    }

    @Test
    void everyRootIsThePublishedOne() {
        Trees tree = published();
        for (int size = 0; size < ROOTS.size(); size++) {
            assertThat(HexFormat.of().formatHex(tree.root(size))).isEqualTo(ROOTS.get(size));
            assertThat(HexFormat.of().formatHex(Proofs.root(tree, size))).isEqualTo(ROOTS.get(size));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void anInclusionProofIsThePublishedOne(long index, long size, String path) {
        List<String> expected = path.isEmpty() ? List.of() : List.of(path.split(" ", -1));
        assertThat(Trees.hex(Proofs.inclusion(published(), index, size))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void aConsistencyProofIsThePublishedOne(long first, long second, String path) {
        List<String> expected = path.isEmpty() ? List.of() : List.of(path.split(" ", -1));
        assertThat(Trees.hex(Proofs.consistency(published(), first, second))).isEqualTo(expected);
    }

    @Test
    void everyLeafOfEveryTreeUpToSeventyIsProvenAndNoOtherIs() {
        Trees tree = grown(70);
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                List<byte[]> path = Proofs.inclusion(tree, index, size);
                byte[] leaf = tree.node(0, index);
                assertThat(Proofs.includes(leaf, index, size, path, tree.root(size)))
                        .isTrue();
                assertThat(Proofs.includes(Hashes.leaf(new byte[] {9}), index, size, path, tree.root(size)))
                        .isFalse();
                assertThat(Proofs.includes(leaf, index, size, path, tree.root(size - 1)))
                        .isFalse();
                List<byte[]> longer = new ArrayList<>(path);
                longer.add(leaf);
                assertThat(Proofs.includes(leaf, index, size, longer, tree.root(size)))
                        .isFalse();
            }
            assertThat(Proofs.includes(tree.node(0, 0), size, size, List.of(), tree.root(size)))
                    .as("no leaf beyond the end")
                    .isFalse();
        }
    }

    @Test
    void everyTreeUpToSeventyBeginsWithEverySmallerOneAndWithNoOther() {
        Trees tree = grown(70);
        for (int second = 1; second <= 70; second++) {
            for (int first = 1; first < second; first++) {
                List<byte[]> path = Proofs.consistency(tree, first, second);
                byte[] older = tree.root(first);
                byte[] newer = tree.root(second);
                assertThat(Proofs.extend(first, older, second, newer, path)).isTrue();
                assertThat(Proofs.extend(first, newer, second, newer, path)).isFalse();
                assertThat(Proofs.extend(first, older, second, older, path)).isFalse();
                assertThat(Proofs.extend(first, older, second, newer, path.subList(1, path.size())))
                        .isFalse();
            }
        }
    }

    @Test
    void aTreeGoesOnFromItsFrontierAsIfItHadNeverStopped() {
        Frontier whole = new Frontier();
        for (int i = 0; i < 200; i++) {
            Frontier halted = Frontier.of(whole.size(), whole.bytes());
            byte[] leaf = Hashes.leaf(("" + i).getBytes(StandardCharsets.UTF_8));
            whole.add(leaf);
            halted.add(leaf);
            assertThat(halted.root()).isEqualTo(whole.root());
            assertThat(halted.bytes()).isEqualTo(whole.bytes());
        }
        assertThatThrownBy(() -> Frontier.of(3, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Trees grown(int size) {
        Trees tree = new Trees();
        for (int i = 0; i < size; i++) {
            tree.add(("leaf " + i).getBytes(StandardCharsets.UTF_8));
        }
        return tree;
    }
}
