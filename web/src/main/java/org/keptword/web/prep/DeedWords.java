package org.keptword.web.prep;

import org.keptword.reports.PrepStrands.Deeds;

/** Says what became of promises, with counts. */
final class DeedWords {

    private final PrepDocumentWriter writer;

    DeedWords(PrepDocumentWriter writer) {
        this.writer = writer;
    }

    /** Everything there is to say. */
    String whole(Deeds of) {
        StringBuilder said = new StringBuilder(writer.say("deeds.said", of.keptAtAll(), of.said(), of.late()));
        if (of.unsaid() > 0) {
            said.append(' ').append(writer.say("deeds.unsaid", of.unsaid()));
        }
        if (of.letGo() > 0) {
            said.append(' ').append(writer.say("deeds.let-go", of.letGo()));
        }
        if (of.asked() > 0) {
            said.append(' ').append(writer.say("deeds.noticed", of.noticed(), of.asked()));
        }
        return said.toString();
    }

    /** To the one whose promises they are. */
    String own(Deeds of) {
        return writer.say("own.deeds", of.keptAtAll(), of.said(), of.late());
    }
}
