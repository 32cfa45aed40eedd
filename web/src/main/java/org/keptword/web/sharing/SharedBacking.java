package org.keptword.web.sharing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.keptword.shared.Ids;
import org.keptword.shared.NotFound;
import org.keptword.shared.PersonId;
import org.keptword.shared.ShareId;
import org.keptword.sharing.AnswerShare;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedPage;
import org.keptword.web.shell.PageMessages;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.Redirect;

/**
 * What a client is asked, reads and takes back. A button names what it is about, for whom and, for an answer, the very text it was shown
 * beside, so that it means the same however the page has changed meanwhile.
 */
@Named
@RequestScoped
public class SharedBacking {

    /** The name under which the buttons of the form are sent. */
    private static final String BUTTON = "shares:act";

    @Inject
    ShareService shares;

    @Inject
    PageReading reading;

    @Inject
    HttpServletRequest request;

    @Inject
    PageMessages messages;

    @Inject
    Redirect redirect;

    /** Does what the button says that was pressed. */
    public void act() {
        String[] said =
                Optional.ofNullable(request.getParameter(BUTTON)).orElse("").split(" ", -1);
        PersonId person = new PersonId(id(said, 1));
        switch (said[0]) {
            case "yes" -> {
                answer(said, person, true);
                messages.done("sharing.said.yes");
            }
            case "no" -> {
                answer(said, person, false);
                messages.done("sharing.said.no");
            }
            case "back" -> {
                shares.takeBack(person, new ShareId(id(said, 2)));
                messages.done("sharing.takenBack");
            }
            case "all" -> {
                shares.takeBackAll(person);
                messages.done("sharing.takenBackAll");
            }
            default -> throw new NotFound();
        }
        redirect.again();
    }

    private void answer(String[] said, PersonId person, boolean yes) {
        if (said.length != 4) {
            throw new NotFound();
        }
        shares.answer(new AnswerShare(person, new ShareId(id(said, 2)), said[3], yes));
    }

    private static UUID id(String[] said, int at) {
        return Optional.of(said)
                .filter(parts -> parts.length > at)
                .flatMap(parts -> Ids.parse(parts[at]))
                .orElseThrow(NotFound::new);
    }

    /** The value of a button that answers. */
    public String answering(String answer, SharedPage.Ask ask) {
        return String.join(" ", answer, getView().person().toString(), ask.id().toString(), ask.fingerprint());
    }

    /** The value of a button that takes a text back. */
    public String back(SharedPage.Given given) {
        return "back " + getView().person() + " " + given.id();
    }

    /** The value of the button that takes everything back. */
    public String getBackAll() {
        return "all " + getView().person();
    }

    public SharedPage getView() {
        return reading.of(SharedPage.class, shares::page);
    }
}
