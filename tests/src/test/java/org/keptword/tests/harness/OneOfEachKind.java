package org.keptword.tests.harness;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A walk along links to one page of each kind that a visitor reaches; two addresses are of one kind when only ids and values differ. */
public final class OneOfEachKind {

    /** What is done with each page. */
    public interface Looking {
        void at(String address, HttpResponse<String> answer) throws IOException, InterruptedException;
    }

    private static final Pattern LINK = Pattern.compile("(?:href|data-agenda|data-points)=\"(/[^\"#]*)");

    private OneOfEachKind() {}

    /**
     * Walks from the first page, without leaving and without files of the page itself.
     *
     * @return how many pages were looked at
     */
    public static int walk(Visitor visitor, Looking looking) throws IOException, InterruptedException {
        Deque<String> ahead = new ArrayDeque<>(List.of("/"));
        Set<String> known = new HashSet<>(ahead);
        Set<String> kinds = new HashSet<>();
        int pages = 0;
        while (!ahead.isEmpty()) {
            String address = ahead.poll();
            if (!kinds.add(of(address))) {
                continue;
            }
            HttpResponse<String> answer = visitor.follow(address);
            looking.at(address, answer);
            pages++;
            Matcher links = LINK.matcher(answer.body());
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (!link.startsWith("//")
                        && !link.startsWith("/logout")
                        && !link.startsWith("/assets")
                        && known.add(link)) {
                    ahead.add(link);
                }
            }
        }
        return pages;
    }

    /** The kind of an address. */
    public static String of(String address) {
        return address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "x").replaceAll("=[^&]*", "");
    }
}
