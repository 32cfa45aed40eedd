package org.keptword.tests.container.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keptword.homework.review.ReviewAnswer;
import org.keptword.homework.review.ReviewDraft;
import org.keptword.homework.review.ReviewView;
import org.keptword.homework.review.SaveReview;
import org.keptword.homework.review.SendReview;
import org.keptword.homework.review.WriteRemark;
import org.keptword.shared.Actor;
import org.keptword.shared.ResponseId;
import org.keptword.tests.container.CoupleFixture;

/** What opening a submission and typing about it leave in the audit log. */
class ReviewEntriesIT extends CoupleFixture {

    private Couple couple;
    private Actor counselor;
    private ResponseId response;

    @BeforeEach
    void somethingToRead() throws Exception {
        couple = atWork(practice());
        counselor = couple.counselor();
        response = handedIn(couple.ana(), "I shouted");
    }

    @Test
    void whatOnePersonSavesWithinAnHourIsOneEntryAndWhatChangesNothingIsNone() throws Exception {
        int version = saved(counselor, ReviewDraft.NONE, "Thank");
        version = saved(counselor, version, "Thank you");
        saved(counselor, version, "Thank you");
        assertEquals(1, entries("CHANGE", "review"));
        assertEquals(
                SaveReview.Outcome.Kind.STALE,
                save(counselor, ReviewDraft.NONE, "Another page").kind());
        hourPassed("review");
        assertEquals(
                SaveReview.Outcome.Kind.STALE,
                save(counselor, ReviewDraft.NONE, "Another page").kind());
        assertEquals(1, entries("CHANGE", "review"), "nothing was changed");
        saved(counselor, version, "Thank you, Ana");
        assertEquals(2, entries("CHANGE", "review"));
    }

    @Test
    void whoeverGoesOnWithItHasAnEntry() throws Exception {
        int version = saved(counselor, ReviewDraft.NONE, "Thank you");
        Actor cover = couple.practice().colleague();
        database.run(
                couple.practice().id(),
                "insert into keptword.caseload (id, practice_id, case_id, person_id, relation, for_id, since)"
                        + " values (gen_random_uuid(), ?, ?, ?, 'COVER', ?, now() - interval '2 minutes')",
                couple.practice().id().value(),
                couple.caseId().value(),
                cover.personValue(),
                counselor.personValue());
        version = saved(cover, version, "Thank you, Ana");
        saved(cover, version, "Thank you, dear Ana");
        assertEquals(2, entries("CHANGE", "review"));
    }

    @Test
    void openingAgainWhatIsOpenIsNoEntry() throws Exception {
        ReviewView view = read(counselor, response);
        List<SendReview.Seen> seen = view.entries().stream()
                .map(work -> new SendReview.Seen(work.response(), work.revision()))
                .toList();
        for (int times = 0; times < 2; times++) {
            as(counselor, () -> feedback.open(counselor.person(), view.lead(), seen));
            assertEquals(1, entries("CHANGE", "response"));
        }
    }

    @Test
    void aCommentIsAnEntryWhenItIsBegunAndAfterAnHourOfTyping() throws Exception {
        UUID id = UUID.randomUUID();
        ReviewAnswer.Passage whole = new ReviewAnswer.Passage("the-hurt/hurt", 0, 0, "");
        WriteRemark command = new WriteRemark(counselor.person(), id, response, 1, whole, "A");
        int version = as(counselor, () -> comments.write(command)).version();
        version = commented(id, version, "A comment");
        assertEquals(1, entries("CREATE", "review_comment"));
        assertEquals(0, entries("CHANGE", "review_comment"));
        hourPassed("review_comment");
        version = commented(id, version, "A comment");
        assertEquals(0, entries("CHANGE", "review_comment"), "nothing was changed");
        commented(id, version, "A longer comment");
        assertEquals(1, entries("CHANGE", "review_comment"));
    }

    private SaveReview.Outcome save(Actor who, int version, String words) throws Exception {
        return as(who, () -> feedback.save(new SaveReview(who.person(), response, 1, reply(version, words, ""))));
    }

    private int saved(Actor who, int version, String words) throws Exception {
        SaveReview.Outcome outcome = save(who, version, words);
        assertEquals(SaveReview.Outcome.Kind.SAVED, outcome.kind());
        return outcome.current().version();
    }

    private int commented(UUID id, int version, String words) throws Exception {
        return as(counselor, () -> comments.change(counselor.person(), id, version, words))
                .version();
    }

    private void hourPassed(String table) throws Exception {
        database.run(
                couple.practice().id(),
                "update keptword." + table + " set noted_at = noted_at - interval '61 minutes' where case_id = ?",
                couple.caseId().value());
    }

    /** How many entries of staff there are; the client's own are not counted. */
    private long entries(String act, String kind) throws Exception {
        return database.count(
                couple.practice().id(),
                "select count(*) from keptword.audit_entry where act = ? and object_kind = ? and case_id = ? and role = 'COUNSELOR'",
                act,
                kind,
                couple.caseId().value());
    }
}
