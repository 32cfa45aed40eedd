package org.keptword.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import org.keptword.access.people.PeopleService;
import org.keptword.access.people.PersonLine;
import org.keptword.web.export.ExportServlet;
import org.keptword.web.export.ExportTable;
import org.keptword.web.export.ExportTable.Cell;
import org.keptword.web.export.ExportTable.Text;
import org.keptword.web.text.LocalizedTexts;

/** Sends the people that are listed as a file. */
@WebServlet("/WEB-INF/servlets/people-file")
public class PeopleFileServlet extends ExportServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PeopleService people;

    @Override
    protected String fileName() {
        return "people";
    }

    @Override
    protected ExportTable table(ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        return new ExportTable(
                texts.get("access.people.title"),
                asked.heads("access.people.", List.of("name", "role", "login", "state", "last")),
                people.export(asked.parameter("name")).stream()
                        .map(person -> row(person, asked))
                        .toList());
    }

    private static List<Cell> row(PersonLine person, ExportRequest asked) {
        LocalizedTexts texts = asked.texts();
        return List.of(
                new Text(person.name()),
                new Text(texts.of("access.people.role", person.role())),
                new Text(person.login()),
                new Text(texts.of("access.people.state", person.state())),
                asked.moment(person.lastSignIn()));
    }
}
