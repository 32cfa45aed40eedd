package org.keptword.access.internal;

import static org.keptword.shared.JsonDocuments.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.access.model.NoteTemplateEntry;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.shared.Actor;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.persistence.First;

/** The note templates of practices: the standard ones as each practice has them, and its own. */
@ApplicationScoped
public class NoteTemplateRepository {

    private static final String DOOR =
            "select e, t from CaseloadEntry e left join NoteTemplateEntry t on t.practiceId = e.practiceId"
                    + " left join fetch t.words"
                    + " where e.personId = :person and e.caseId = :case" + CaseloadEntries.VALID + " order by t.id";

    @PersistenceContext(unitName = "keptword")
    EntityManager em;

    private record DoorRow(CaseloadEntry entry, NoteTemplateEntry template) {}

    /** The standard ones first, then the practice's own in the order they were made. */
    public List<NoteTemplate> of(UUID practice) {
        return inOrder(em.createQuery(
                        "select t from NoteTemplateEntry t left join fetch t.words where t.practiceId = :practice order by t.id",
                        NoteTemplateEntry.class)
                .setParameter("practice", practice)
                .getResultList());
    }

    /** How the actor reaches a case now, and the templates of its practice; the strongest relation where there are several. */
    public record NoteTemplatesRow(CaseloadEntry entry, List<NoteTemplate> templates) {}

    /** Both in one statement; empty when the actor does not reach the case. */
    public Optional<NoteTemplatesRow> door(Actor actor, UUID caseId, Instant now) {
        List<DoorRow> rows = em.createQuery(DOOR, DoorRow.class)
                .setParameter("person", actor.personValue())
                .setParameter("case", caseId)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(DoorRow::entry)
                .min(Comparator.comparing(CaseloadEntry::relation))
                .map(entry -> new NoteTemplatesRow(
                        entry,
                        inOrder(rows.stream()
                                .map(DoorRow::template)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())));
    }

    private static List<NoteTemplate> inOrder(List<NoteTemplateEntry> entries) {
        Map<String, NoteTemplate> changed = entries.stream()
                .filter(one -> one.code().isPresent())
                .map(NoteTemplateEntry::template)
                .collect(Collectors.toMap(NoteTemplate::key, Function.identity()));
        return Stream.concat(
                        StandardTemplates.ALL.stream().map(one -> changed.getOrDefault(one.key(), one)),
                        entries.stream().filter(one -> one.code().isEmpty()).map(NoteTemplateEntry::template))
                .toList();
    }

    /** What the practice has of a template; empty for a standard one it left as it is, and for one there is not. */
    public Optional<NoteTemplateEntry> find(UUID practice, String key) {
        return First.of(em.createQuery(
                        "select t from NoteTemplateEntry t where t.practiceId = :practice"
                                + " and (t.code = :key or cast(t.id as string) = :key)",
                        NoteTemplateEntry.class)
                .setParameter("practice", practice)
                .setParameter("key", key));
    }

    /** A template as it ships. */
    public Optional<NoteTemplate> standard(String key) {
        return StandardTemplates.ALL.stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    public void add(NoteTemplateEntry entry) {
        em.persist(entry);
    }

    public void remove(NoteTemplateEntry entry) {
        em.remove(entry);
    }

    /** The templates that ship with the product. */
    static final class StandardTemplates {

        private static final String FILE = "/org/keptword/access/note-templates.json";

        static final List<NoteTemplate> ALL = read();

        private StandardTemplates() {}

        private static List<NoteTemplate> read() {
            InputStream file = StandardTemplates.class.getResourceAsStream(FILE);
            try (JsonReader reader = JSON.createReader(file)) {
                return reader.readArray().stream()
                        .map(JsonValue::asJsonObject)
                        .map(StandardTemplates::template)
                        .toList();
            }
        }

        private static NoteTemplate template(JsonObject json) {
            Map<String, NoteTemplate.Layout> layouts = new HashMap<>();
            JsonObject names = json.getJsonObject("name");
            for (String language : names.keySet()) {
                layouts.put(language, NoteTemplate.Layout.of(names.getString(language), lines(json, language)));
            }
            return new NoteTemplate(json.getString("code"), new ByLanguage<>(layouts), true, false, false);
        }

        private static String lines(JsonObject json, String language) {
            return json.getJsonObject("sections").getJsonArray(language).getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.joining("\n"));
        }
    }
}
