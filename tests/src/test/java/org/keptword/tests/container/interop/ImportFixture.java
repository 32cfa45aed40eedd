package org.keptword.tests.container.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keptword.guide.OwnForms;
import org.keptword.interop.InstrumentImports;
import org.keptword.measures.MeasureService;
import org.keptword.shared.Actor;
import org.keptword.tests.container.CoupleFixture;

/** Base of the tests that import forms. */
abstract class ImportFixture extends CoupleFixture {

    static final String ADDRESS = "http://example.org/calm-week";
    static final String WORDS = "How often were you calm?";

    @Inject
    InstrumentImports imports;

    @Inject
    MeasureService measures;

    UUID begin(Actor who, String words) throws Exception {
        return as(who, () -> imports.begin("calm.json", CalmWeek.file(ADDRESS, words)));
    }

    String keep(Actor who, String words, Map<String, String> typed) throws Exception {
        UUID draft = begin(who, words);
        InstrumentImports.KeepOutcome outcome = as(who, () -> imports.keep(draft, typed));
        assertEquals(List.of(), outcome.problems());
        return outcome.name().orElseThrow();
    }

    String form(Practice practice) throws Exception {
        return keep(practice.counselor(), WORDS, CalmWeek.measure());
    }

    OwnForms.OwnForm own(Practice practice) throws Exception {
        return as(practice.counselor(), imports::brought).forms().get(0);
    }

    List<String> names(Actor who) throws Exception {
        return as(who, measures::instruments).stream()
                .map(MeasureService.InstrumentSheet::name)
                .toList();
    }
}
