package org.keptword.interop.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for conditions that lead back to where they began: an item waits for its targets, for what stands in a group it asks about, and for what it stands in. */
final class LoopDetector {

    private final Map<String, Node> byLinkId;
    private final Set<Node> settled = new HashSet<>();

    private LoopDetector(Map<String, Node> byLinkId) {
        this.byLinkId = byLinkId;
    }

    /** The first loop, written {@code a → b → a}; empty where there is none. */
    static Optional<String> find(Map<String, Node> byLinkId) {
        LoopDetector loopDetector = new LoopDetector(byLinkId);
        return byLinkId.values().stream()
                .map(node -> loopDetector.from(node, new LinkedHashSet<>()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> from(Node node, Set<Node> open) {
        if (settled.contains(node)) {
            return Optional.empty();
        }
        if (!open.add(node)) {
            return Optional.of(named(node, open));
        }
        for (Node next : waitsFor(node)) {
            Optional<String> loop = from(next, open);
            if (loop.isPresent()) {
                return loop;
            }
        }
        open.remove(node);
        settled.add(node);
        return Optional.empty();
    }

    private List<Node> waitsFor(Node node) {
        List<Node> next = new ArrayList<>();
        if (node.parent != null) {
            next.add(node.parent);
        }
        node.item.getEnableWhen().stream()
                .map(condition -> byLinkId.get(condition.getQuestion()))
                .filter(target -> target != null)
                .flatMap(target -> target.isGroup() ? target.flattened() : Stream.of(target))
                .forEach(next::add);
        return next;
    }

    private static String named(Node again, Set<Node> open) {
        List<String> names = new ArrayList<>();
        boolean within = false;
        for (Node node : open) {
            within |= node == again;
            if (within) {
                names.add(FileShape.shortened(node.linkId));
            }
        }
        names.add(FileShape.shortened(again.linkId));
        return String.join(" \u2192 ", names);
    }
}
