package org.keptword.web.people;

import org.keptword.access.practice.Letterhead;
import org.keptword.access.practice.LetterheadService.SetLetterhead;
import org.keptword.web.shell.PageForm;

/** What a manager types about what is printed below the practice's name. */
public class LetterheadForm implements PageForm {

    private static final long serialVersionUID = 1L;

    public String address;
    public String phone;
    public String website;

    void take(Letterhead letterhead) {
        address = String.join("\n", letterhead.address());
        phone = letterhead.phone();
        website = letterhead.website();
    }

    SetLetterhead command() {
        return new SetLetterhead(address, phone, website);
    }
}
