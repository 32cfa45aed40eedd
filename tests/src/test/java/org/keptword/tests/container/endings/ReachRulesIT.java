package org.keptword.tests.container.endings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keptword.shared.Actor;
import org.keptword.shared.CaseId;
import org.keptword.shared.Role;
import org.keptword.shared.SessionId;

/** Who reaches a case, takes part and signs, whatever statement is sent: the rows refuse what no page would ever ask for. */
class ReachRulesIT extends EndingFixture {

    private static final String REACH =
            "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, since)"
                    + " values (gen_random_uuid(), ?, ?, ?, ?, now())";

    @Test
    void noMemberOfTheStaffLetsAnybodyIntoACaseByAStatement() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        UUID in = practice.id().value();
        UUID of = couple.caseId().value();
        for (Actor one : List.of(practice.colleague(), practice.supervisor(), practice.counselor())) {
            for (String relation : List.of("OWNER", "EMERGENCY")) {
                assertRefusedByRows(one, REACH, in, of, one.personValue(), relation);
                assertRefusedByRows(one, REACH, in, of, practice.colleague().personValue(), relation);
            }
            assertRefusedByRows(one, REACH, in, of, practice.colleague().personValue(), "SUPERVISION");
        }
        assertRefusedByRows(
                practice.colleague(), REACH, in, of, practice.supervisor().personValue(), "SUPERVISION");
        assertRefusedByRows(
                practice.colleague(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, participant_id, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'CLIENT', ?, now())",
                in,
                of,
                practice.colleague().personValue(),
                couple.ana().participant().value());
        assertRefusedByRows(
                practice.counselor(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, participant_id, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'CLIENT', ?, now())",
                in,
                of,
                couple.tom().actor().personValue(),
                couple.ana().participant().value());
        assertRefusedByRows(
                couple.ana().actor(), REACH, in, of, couple.ana().actor().personValue(), "OWNER");
    }

    @Test
    void aSupervisorOpensNoCaseAndACounselorOpensTheOwn() throws Exception {
        Practice practice = practice();
        UUID unborn = UUID.randomUUID();
        assertRefusedByRows(
                practice.supervisor(),
                REACH,
                practice.id().value(),
                unborn,
                practice.supervisor().personValue(),
                "OWNER");
        assertRefusedByRows(
                practice.counselor(),
                REACH,
                practice.id().value(),
                unborn,
                practice.colleague().personValue(),
                "OWNER");
        CaseId opened = individual(practice);
        assertEquals(
                List.of("OWNER"),
                rows(practice.counselor(), "select relation from keptword.caseload where case_id = ?", opened.value()));
    }

    @Test
    void aManagerGivesACaseToCounselorsOnlyAndReadsNone() throws Exception {
        Couple couple = atWork(practice());
        Practice practice = couple.practice();
        Actor manager = practice.manager();
        UUID in = practice.id().value();
        for (Actor other : List.of(manager, practice.supervisor(), couple.ana().actor())) {
            assertRefusedByRows(manager, REACH, in, couple.caseId().value(), other.personValue(), "OWNER");
        }
        assertRefusedByRows(
                manager, REACH, in, UUID.randomUUID(), practice.colleague().personValue(), "OWNER");
        assertRefusedByRows(
                manager,
                REACH,
                in,
                couple.caseId().value(),
                practice.colleague().personValue(),
                "EMERGENCY");
        assertEquals(List.of(), rows(manager, "select id from keptword.cases"));
    }

    @Test
    void howAClientTakesPartAndWhatWasAgreedIsWrittenByStaff() throws Exception {
        Couple couple = atWork(practice());
        Actor ana = couple.ana().actor();
        assertEquals(List.of(), rows(ana, "update keptword.participant set state = 'PAUSED' returning id"));
        assertEquals(List.of(), rows(ana, "update keptword.consent set withdrawn_on = current_date returning id"));
        assertRefusedByRows(
                ana,
                "insert into keptword.consent (id, practice_id, case_id, participant_id, text_version, given_on, recorded_by, recorded_at)"
                        + " values (gen_random_uuid(), ?, ?, ?, '9', current_date, ?, now())",
                couple.practice().id().value(),
                couple.caseId().value(),
                couple.ana().participant().value(),
                ana.personValue());
        assertEquals(
                1,
                rows(
                                couple.counselor(),
                                "update keptword.participant set version = version + 1 where id = ? returning id",
                                couple.ana().participant().value())
                        .size());
    }

    @Test
    void whoeverSignsDoesSoInTheOwnName() throws Exception {
        Couple couple = atWork(practice());
        SessionId session = hold(couple, 60, "A calm hour", List.of());
        Actor cover = person(couple.practice().id(), Role.COUNSELOR, "Cora");
        String sign =
                "update keptword.session_note set signed_by = ?, signed_name = 'X', signed_at = now(), fingerprint = '\\x00' where session_id = ?";
        assertRefusedByRows(couple.counselor(), sign, cover.personValue(), session.value());
        rows(couple.counselor(), sign, couple.counselor().personValue(), session.value());
        String add =
                "insert into keptword.note_addendum (id, practice_id, case_id, note_id, kind, text, signed_by, signed_name,"
                        + " signed_at, fingerprint) select gen_random_uuid(), practice_id, case_id, id, 'ADDENDUM', '\\x00', ?, 'X', now(), '\\x00'"
                        + " from keptword.session_note where session_id = ?";
        assertRefusedByRows(couple.counselor(), add, cover.personValue(), session.value());
        rows(couple.counselor(), add, couple.counselor().personValue(), session.value());
    }

    @Test
    void theNoteTemplatesOfAPracticeAreItsManagers() throws Exception {
        Practice practice = practice();
        String template =
                "insert into keptword.note_template (id, practice_id, retired) values (gen_random_uuid(), ?, false)";
        assertRefusedByRows(practice.counselor(), template, practice.id().value());
        rows(practice.manager(), template, practice.id().value());
        String retire = "update keptword.note_template set retired = true returning id";
        assertEquals(List.of(), rows(practice.counselor(), retire));
        assertEquals(List.of(), rows(practice.counselor(), "delete from keptword.note_template returning id"));
        assertEquals(1, rows(practice.manager(), retire).size());
        String words = "insert into keptword.note_template_words (template_id, language, practice_id, name, sections)"
                + " select id, 'en', practice_id, 'A', 'A' from keptword.note_template where practice_id = ?";
        assertRefusedByRows(practice.counselor(), words, practice.id().value());
        rows(practice.manager(), words, practice.id().value());
        String rename = "update keptword.note_template_words set name = 'B' returning template_id";
        assertEquals(List.of(), rows(practice.counselor(), rename));
        assertEquals(
                List.of(),
                rows(practice.counselor(), "delete from keptword.note_template_words returning template_id"));
        assertEquals(List.of(), rows(practice().manager(), rename));
        assertEquals(1, rows(practice.manager(), rename).size());
    }
}
