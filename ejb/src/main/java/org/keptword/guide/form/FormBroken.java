package org.keptword.guide.form;

/** A form that cannot be asked. Says which item is at fault and why, in words for whoever writes the definition. */
public final class FormBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String item;

    public FormBroken(String item, String reason) {
        super(reason);
        this.item = item;
    }

    /** The id of the item at fault. */
    public String item() {
        return item;
    }
}
