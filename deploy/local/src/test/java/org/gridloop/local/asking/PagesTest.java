package org.gridloop.local.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aBoardOfThePastNamesItsOffsets() throws JsonProcessingException {
        String page = Pages.board(JSON.readTree("""
                {"tier":"street","area":"379901001","name":"青禾街道","asOf":"2026-07-01T10:00:00Z",
                 "owned":{"open":1},"below":{"open":2},"total":{"open":3},"due":{"overdue":1,"soon":0},
                 "lights":{"red":1,"yellow":2},
                 "children":[{"area":"379901001001","name":"禾苑社区","total":{"open":2}}],
                 "issues":{"items":[{"issueId":"i-1","status":"handling","category":"E0101","due":null}]},
                 "past":{"at":"2026-07-01T10:00:00Z","axis":"valid","standsOn":{"0":12,"1":7}}}"""));

        assertThat(page)
                .contains("street 379901001 青禾街道", "1 own, 2 below, 3 in all", "red 1 yellow 2", "i-1 handling E0101 -")
                .endsWith("as of 2026-07-01T10:00:00Z (valid), standing on the log's offsets 0=12, 1=7");
    }

    @Test
    void aRankingOfNowNamesNoOffsets() throws JsonProcessingException {
        String page = Pages.ranking(JSON.readTree("""
                {"from":"2026-07-01T00:00:00Z","to":"2026-08-01T00:00:00Z","by":"unit","past":null,
                 "total":[{"measure":"filing","numerator":3,"denominator":4,"value":75.00,"rank":null}],
                 "groups":[{"key":"dept-water","figures":[
                   {"measure":"filing","numerator":1,"denominator":1,"value":100.00,"rank":1}]}]}"""));

        assertThat(page).contains("by unit").containsPattern("total +filing +3 +4 +75.0 +-");
        assertThat(page.lines().toList().getLast()).matches("dept-water +filing +1 +1 +100.0 +1");
    }

    @Test
    void aQuestionLeavesOutWhatIsNotSaid() {
        assertThat(new Question("/api/v1/measures")
                        .with("by", "unit")
                        .with("area", null)
                        .with("asOf", "2026-07-01T10:00:00+08:00")
                        .path())
                .isEqualTo("/api/v1/measures?by=unit&asOf=2026-07-01T10%3A00%3A00%2B08%3A00");
    }
}
