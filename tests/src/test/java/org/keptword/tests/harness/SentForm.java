package org.keptword.tests.harness;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page as a browser would send it by its main button, of which fields can be changed or left out. */
public final class SentForm {

    private static final String STATE = "jakarta.faces.ViewState";
    private static final String ONCE = "once";
    private static final Set<String> CHANGING = Set.of(STATE, ONCE, "draft");
    private static final String CHOICE = "input[type=radio]";

    private final Visitor visitor;
    private final String address;
    private final FormElement form;
    private final List<Connection.KeyVal> fields;

    private SentForm(Visitor visitor, String address, FormElement form) {
        this.visitor = visitor;
        this.address = address;
        this.form = form;
        fields = new ArrayList<>(form.formData());
        List<String> off =
                form.select("fieldset[disabled] [name], [type=submit]").eachAttr("name");
        fields.removeIf(one -> off.contains(one.key()));
    }

    /** The form with this id on a page, with what stands in it. */
    public static SentForm on(Visitor visitor, String address, String id) throws IOException, InterruptedException {
        FormElement form = Jsoup.parse(visitor.follow(address).body()).select("form[id=" + id + "]").forms().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form " + id + " at " + address));
        return new SentForm(visitor, address, form);
    }

    /** The forms of a page that are sent as fields; not those with files. */
    public static List<SentForm> all(Visitor visitor, String address, Document page) {
        return page.select("main form[method=post][id]:not([enctype^=multipart])").forms().stream()
                .map(form -> new SentForm(visitor, address, form))
                .toList();
    }

    public String id() {
        return form.id();
    }

    public SentForm with(String name, String value) {
        fields.removeIf(named(name));
        fields.add(HttpConnection.KeyVal.create(name, value));
        return this;
    }

    /** The same with one more value of a field that may have several. */
    public SentForm and(String name, String value) {
        fields.add(HttpConnection.KeyVal.create(name, value));
        return this;
    }

    public SentForm without(String name) {
        fields.removeIf(named(name));
        return this;
    }

    /** The names of the fields a browser sends whatever is in them: texts, menus, and hidden fields of our own, not of a calendar's. */
    public List<String> always() {
        return form
                .select(
                        "input:not([type=radio], [type=checkbox], [type=submit], [type=file], [id$=_view]), textarea, select:has(option)")
                .eachAttr("name")
                .stream()
                .filter(name -> !name.equals(STATE) && !name.equals(form.id()) && !name.isEmpty())
                .filter(name -> fields.stream().anyMatch(named(name)))
                .distinct()
                .toList();
    }

    /** The names of the radio buttons. */
    public List<String> choices() {
        return form.select(CHOICE).eachAttr("name").stream().distinct().toList();
    }

    /** What stands in it, without what is different each time it is shown. */
    public List<String> told() {
        return fields.stream()
                .filter(one -> !CHANGING.contains(one.key()))
                .map(Connection.KeyVal::toString)
                .toList();
    }

    /** Sends it by its main button; redirects are not followed. */
    public HttpResponse<String> send() throws IOException, InterruptedException {
        Element button = form.selectFirst(".button-primary[name]");
        Element main = button == null ? form.selectFirst("[type=submit][name]") : button;
        return main == null ? answer() : sendBy(main.attr("name"));
    }

    /** Sends it by one of its buttons; redirects are not followed. */
    public HttpResponse<String> sendBy(String button) throws IOException, InterruptedException {
        Element pressed = form.select("[type=submit]").stream()
                .filter(one -> one.attr("name").equals(button))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no button " + button + " at " + address));
        return with(button, pressed.val()).answer();
    }

    /** Sends it by one of its buttons with a file, as a form with files is sent; redirects are not followed. */
    public HttpResponse<String> sendBy(String button, String file, String content)
            throws IOException, InterruptedException {
        String boundary = "keptword-" + UUID.randomUUID();
        StringBuilder body = new StringBuilder();
        for (Connection.KeyVal one : with(button, "").without(file).fields) {
            body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + one.key() + "\"\r\n\r\n"
                    + one.value() + "\r\n");
        }
        body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file
                + "\"; filename=\"form.json\"\r\nContent-Type: application/json\r\n\r\n" + content + "\r\n--" + boundary
                + "--\r\n");
        return visitor.answer(visitor.to(form.attr("action").isEmpty() ? address : form.attr("action"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Asks as the page does when a field was changed: all of the form is sent, and one part of the page is answered. */
    public HttpResponse<String> changed(String field, String part) throws IOException, InterruptedException {
        return with("jakarta.faces.partial.ajax", "true")
                .with("jakarta.faces.source", field)
                .with("jakarta.faces.partial.execute", form.id())
                .with("jakarta.faces.partial.render", part)
                .with("jakarta.faces.partial.event", "change")
                .with("jakarta.faces.behavior.event", "change")
                .answer();
    }

    private HttpResponse<String> answer() throws IOException, InterruptedException {
        String body = fields.stream()
                .map(one -> URLEncoder.encode(one.key(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(one.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return visitor.answer(visitor.to(form.attr("action").isEmpty() ? address : form.attr("action"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Predicate<Connection.KeyVal> named(String name) {
        return one -> one.key().equals(name);
    }
}
