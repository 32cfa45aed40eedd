package org.keptword.tests.bench;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A heap dump of the JDK (HPROF, ids of eight bytes). It knows what is reached through objects of one class only: that is what would be
 * free if they were not there. Sizes are those of a JVM with compressed pointers.
 */
final class HeapDump {

    private static final String FORMAT = "JAVA PROFILE 1.0.2";
    private static final int REFERENCE = 2;
    private static final int[] BYTES = {0, 0, 8, 0, 1, 2, 4, 8, 1, 2, 4, 8};
    private static final int POINTER = 4;
    private static final int HEADER = 12;
    private static final int ARRAY_HEADER = 16;

    /** A class: fields in the order of the dump, and what its static fields lead to. */
    private record Type(long id, long parent, List<String> fields, List<Integer> kinds, List<Long> statics) {}

    private final MappedByteBuffer dump;
    private final Map<Long, String> strings = new HashMap<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Type> types = new HashMap<>();
    private final List<Long> roots = new ArrayList<>();
    private final Map<Long, Integer> known = new HashMap<>(1 << 22);
    private long[] type = new long[1 << 20];
    private int[] at = new int[1 << 20];
    private int[] length = new int[1 << 20];
    private int count;

    /** What an object of an array of references, or of numbers of one kind, has in place of a class. */
    private static final long REFERENCES = -1;

    HeapDump(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            dump = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        dump.position(FORMAT.length() + 1 + 12);
        while (dump.hasRemaining()) {
            record();
        }
    }

    private void record() {
        int tag = dump.get() & 0xff;
        dump.getInt();
        int end = dump.getInt();
        end += dump.position();
        if (tag == 1) {
            long id = dump.getLong();
            byte[] text = new byte[end - dump.position()];
            dump.get(text);
            strings.put(id, new String(text, StandardCharsets.UTF_8));
        } else if (tag == 2) {
            dump.getInt();
            long id = dump.getLong();
            dump.getInt();
            names.put(id, strings.get(dump.getLong()));
        } else if (tag == 0x0c || tag == 0x1c) {
            while (dump.position() < end) {
                part();
            }
        }
        dump.position(end);
    }

    private void part() {
        int tag = dump.get() & 0xff;
        switch (tag) {
            case 0xff, 5, 7 -> root(0);
            case 1 -> root(8);
            case 2, 3, 8 -> root(8);
            case 4, 6 -> root(4);
            case 0x20 -> type();
            case 0x21 -> {
                long id = dump.getLong();
                dump.getInt();
                long of = dump.getLong();
                object(id, of, dump.getInt(), 1);
            }
            case 0x22 -> {
                long id = dump.getLong();
                dump.getInt();
                int size = dump.getInt();
                dump.getLong();
                object(id, REFERENCES, size, 8);
            }
            case 0x23 -> {
                long id = dump.getLong();
                dump.getInt();
                int size = dump.getInt();
                int kind = dump.get();
                object(id, -kind, size, BYTES[kind]);
            }
            default -> throw new IllegalStateException("Not a part of a heap dump: " + tag);
        }
    }

    private void root(int rest) {
        roots.add(dump.getLong());
        dump.position(dump.position() + rest);
    }

    private void type() {
        long id = dump.getLong();
        dump.getInt();
        long parent = dump.getLong();
        List<Long> statics = new ArrayList<>(List.of(dump.getLong()));
        dump.position(dump.position() + 36);
        for (int i = dump.getShort(); i > 0; i--) {
            dump.getShort();
            dump.position(dump.position() + BYTES[dump.get()]);
        }
        for (int i = dump.getShort(); i > 0; i--) {
            dump.getLong();
            int kind = dump.get();
            if (kind == REFERENCE) {
                statics.add(dump.getLong());
            } else {
                dump.position(dump.position() + BYTES[kind]);
            }
        }
        Type made = new Type(id, parent, new ArrayList<>(), new ArrayList<>(), statics);
        for (int i = dump.getShort(); i > 0; i--) {
            made.fields().add(strings.get(dump.getLong()));
            made.kinds().add((int) dump.get());
        }
        types.put(id, made);
    }

    private void object(long id, long of, int size, int each) {
        if (count == at.length) {
            type = Arrays.copyOf(type, count * 2);
            at = Arrays.copyOf(at, count * 2);
            length = Arrays.copyOf(length, count * 2);
        }
        type[count] = of;
        at[count] = dump.position();
        length[count] = size;
        known.put(id, count++);
        dump.position(dump.position() + size * each);
    }

    /** For each object of a class the bytes that are reached through objects of this class only; what two of them share counts once. */
    List<Long> held(String className) {
        BitSet holders = new BitSet(count);
        for (int i = 0; i < count; i++) {
            if (type[i] >= 0 && className.equals(names.get(type[i]))) {
                holders.set(i);
            }
        }
        BitSet seen = (BitSet) holders.clone();
        Deque<Integer> open = new ArrayDeque<>();
        IntConsumer see = object -> {
            if (!seen.get(object)) {
                seen.set(object);
                open.add(object);
            }
        };
        roots.forEach(root -> follow(root, see));
        types.values().forEach(each -> each.statics().forEach(id -> follow(id, see)));
        exhaust(open, see);
        return holders.stream()
                .mapToObj(holder -> {
                    open.add(holder);
                    return exhaust(open, see);
                })
                .toList();
    }

    private long exhaust(Deque<Integer> open, IntConsumer see) {
        long bytes = 0;
        while (!open.isEmpty()) {
            int object = open.poll();
            bytes += size(object);
            references(object, see);
        }
        return bytes;
    }

    private void follow(long id, IntConsumer see) {
        Integer object = known.get(id);
        if (object != null) {
            see.accept(object);
        }
    }

    /** What an object leads to; what a weak or soft reference refers to is not held by it. */
    private void references(int object, IntConsumer see) {
        int place = at[object];
        if (type[object] == REFERENCES) {
            for (int i = 0; i < length[object]; i++) {
                follow(dump.getLong(place + 8 * i), see);
            }
        }
        for (Type of = types.get(type[object]); of != null; of = types.get(of.parent())) {
            for (int i = 0; i < of.kinds().size(); i++) {
                if (of.kinds().get(i) == REFERENCE
                        && !"referent".equals(of.fields().get(i))) {
                    follow(dump.getLong(place), see);
                }
                place += BYTES[of.kinds().get(i)];
            }
        }
    }

    private long size(int object) {
        long bytes = HEADER;
        if (type[object] == REFERENCES) {
            bytes = ARRAY_HEADER + (long) POINTER * length[object];
        } else if (type[object] < 0) {
            bytes = ARRAY_HEADER + (long) BYTES[(int) -type[object]] * length[object];
        }
        for (Type of = types.get(type[object]); of != null; of = types.get(of.parent())) {
            bytes += of.kinds().stream()
                    .mapToInt(kind -> kind == REFERENCE ? POINTER : BYTES[kind])
                    .sum();
        }
        return (bytes + 7) & ~7L;
    }
}
