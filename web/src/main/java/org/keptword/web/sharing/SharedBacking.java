package org.keptword.web.sharing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.keptword.shared.NotFound;
import org.keptword.shared.ShareId;
import org.keptword.sharing.ShareService;
import org.keptword.sharing.SharedPage;
import org.keptword.web.shell.PageReading;
import org.keptword.web.shell.PressedButton;
import org.keptword.web.shell.Redirect;

/** What a client is asked, reads and takes back. An answer names the very text it was shown beside. */
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
    Redirect redirect;

    /** Does what the button says that was pressed. */
    public void act() {
        PressedButton said = PressedButton.in(request, BUTTON);
        switch (said.word(0)) {
            case "yes" -> answer(said, true, "sharing.said.yes");
            case "no" -> answer(said, false, "sharing.said.no");
            case "back" -> {
                shares.takeBack(said.person(1), new ShareId(said.id(2)));
                redirect.saying("sharing.takenBack").again();
            }
            case "all" -> {
                shares.takeBackAll(said.person(1));
                redirect.saying("sharing.takenBackAll").again();
            }
            default -> throw new NotFound();
        }
    }

    private void answer(PressedButton said, boolean consents, String key) {
        shares.answer(new ShareService.AnswerShare(said.person(1), new ShareId(said.id(2)), said.word(3), consents));
        redirect.saying(key).again();
    }

    /** The value of a button that answers. */
    public String answering(String answer, SharedPage.Ask ask) {
        return PressedButton.value(answer, getView().person(), ask.id(), ask.fingerprint());
    }

    /** The value of a button that takes a text back. */
    public String back(SharedPage.SharedByMe share) {
        return PressedButton.value("back", getView().person(), share.id());
    }

    /** The value of the button that takes everything back. */
    public String getBackAll() {
        return PressedButton.value("all", getView().person());
    }

    public SharedPage getView() {
        return reading.of(SharedPage.class, shares::page);
    }
}
