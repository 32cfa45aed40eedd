package org.keptword.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keptword.access.model.CaseloadEntry;
import org.keptword.access.model.NoteTemplateEntry;
import org.keptword.access.practice.NoteTemplate;
import org.keptword.shared.Actor;
import org.keptword.shared.ByLanguage;
import org.keptword.shared.Languages;
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
        return CaseloadEntry.strongest(rows.stream().map(DoorRow::entry))
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

        private static final String BUNDLE = "org.keptword.access.note-templates";
        private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

        static final List<NoteTemplate> ALL = Stream.of("dap", "soap", "birp", "free")
                .map(code -> new NoteTemplate(code, layouts(code), true, false, false))
                .toList();

        private StandardTemplates() {}

        private static ByLanguage<NoteTemplate.Layout> layouts(String code) {
            return new ByLanguage<>(Languages.all().stream()
                    .collect(Collectors.toMap(Locale::getLanguage, language -> layout(code, words(language)))));
        }

        private static NoteTemplate.Layout layout(String code, ResourceBundle words) {
            String lines = IntStream.iterate(1, number -> words.containsKey(code + "." + number), number -> number + 1)
                    .mapToObj(number -> words.getString(code + "." + number))
                    .collect(Collectors.joining("\n"));
            return NoteTemplate.Layout.of(words.getString(code + ".name"), lines);
        }

        private static ResourceBundle words(Locale language) {
            return ResourceBundle.getBundle(
                    BUNDLE, language, StandardTemplates.class.getClassLoader(), NO_OTHER_LANGUAGE);
        }
    }
}
