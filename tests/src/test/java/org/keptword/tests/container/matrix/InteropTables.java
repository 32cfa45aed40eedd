package org.keptword.tests.container.matrix;

import static org.keptword.tests.container.matrix.Table.with;

import java.util.List;
import java.util.UUID;
import org.keptword.guide.internal.OwnFormsLoader;
import org.keptword.interop.InstrumentImports;
import org.keptword.tests.container.interop.CalmWeek;
import org.keptword.tests.container.matrix.MatrixFixture.Scene;
import org.keptword.tests.container.matrix.Row.Reach;

/** Bringing published forms. */
final class InteropTables {

    private InteropTables() {}

    static List<Table> all() {
        return List.of(imports(), shelf());
    }

    private static Table imports() {
        return new Table(InstrumentImports.class)
                .lists("brought", Audience.STAFF, Reach.PRACTICE, Scene::ownForm, c -> with())
                .plain("begin", Audience.FORMS, c -> with("calm.json", CalmWeek.file("http://example.org/x", "Calm?")))
                .add("view", Audience.FILES, Scene::file, c -> with(c.id()))
                .add("note", Audience.FILES, Scene::file, c -> with(c.id(), CalmWeek.exercise()))
                .add("type", Audience.FILES, Scene::file, c -> with(c.id(), CalmWeek.exercise()))
                .add("keep", Audience.FILES, Scene::file, c -> with(c.id(), CalmWeek.measure()))
                .add("discard", Audience.FILES, Scene::file, c -> with(c.id()))
                .add("retire", Audience.FORMS, Scene::ownForm, c -> with(named(c.id())))
                .add("offer", Audience.FORMS, Scene::ownForm, c -> with(named(c.id())));
    }

    private static Table shelf() {
        return new Table(OwnFormsLoader.class)
                .plain("newest", Audience.WORLD, c -> with())
                .plain("version", Audience.WORLD, c -> with(UUID.randomUUID()));
    }

    private static String named(UUID form) {
        return "brought-" + form.toString().replace("-", "");
    }
}
