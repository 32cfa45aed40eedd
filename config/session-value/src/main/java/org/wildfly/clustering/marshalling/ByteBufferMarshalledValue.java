package org.wildfly.clustering.marshalling;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A value of the session cache: an object, the bytes it is sent to another server as, or both. It replaces the class of this name in
 * wildfly-clustering 9.0.2 (ADR 54).
 *
 * <p>The original writes the object twice for each message, once to learn its length and once for its bytes. A request that changes the session
 * in between makes a message whose length is wrong. The server that receives it drops it: a server that is joining then never gets its sessions,
 * and a request that changed a session hangs until its time is over. Here an object is written once, and its bytes stay. That is right because
 * each request that changes a session puts a new value into the cache. The buffer that is handed out has a position of its own as well.
 */
public class ByteBufferMarshalledValue<V> implements MarshalledValue<V, ByteBufferMarshaller>, Serializable {

    private static final long serialVersionUID = -8419893544424515905L;

    /** How often a write is tried while a request changes the object. */
    private static final int TRIES = 40;

    private static final int PAUSE_MILLIS = 25;

    private transient ByteBufferMarshaller marshaller;
    private transient V object;
    private transient ByteBuffer buffer;

    public ByteBufferMarshalledValue(V object, ByteBufferMarshaller marshaller) {
        this.object = object;
        this.marshaller = marshaller;
    }

    public ByteBufferMarshalledValue(ByteBuffer buffer) {
        this.buffer = buffer == null ? null : copy(buffer);
    }

    /** The same bytes in an array of their own. */
    private static ByteBuffer copy(ByteBuffer from) {
        byte[] bytes = new byte[from.remaining()];
        from.duplicate().get(bytes);
        return ByteBuffer.wrap(bytes);
    }

    synchronized V peek() {
        return object;
    }

    public synchronized boolean isEmpty() {
        return buffer == null && object == null;
    }

    /** The bytes, with a position of their own. */
    public synchronized ByteBuffer getBuffer() throws IOException {
        if (buffer == null && object != null) {
            buffer = copy(written());
        }
        return buffer == null ? null : buffer.duplicate();
    }

    /** While a request is changing the object, it is let go on before the next try: it may need this monitor to begin. */
    private ByteBuffer written() throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return marshaller.write(object);
            } catch (NotSerializableException never) {
                throw never;
            } catch (RuntimeException changing) {
                if (tried == TRIES) {
                    throw changing;
                }
            }
            try {
                wait(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException(interrupted);
            }
        }
    }

    /** The length of the very bytes that {@link #getBuffer} returns; none where they cannot be written, which it will say. */
    public synchronized OptionalInt size() {
        try {
            ByteBuffer bytes = getBuffer();
            return bytes == null ? OptionalInt.empty() : OptionalInt.of(bytes.remaining());
        } catch (IOException unwritable) {
            return OptionalInt.empty();
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized V get(ByteBufferMarshaller reader) throws IOException {
        if (object == null && buffer != null) {
            object = (V) reader.read(buffer.duplicate());
            marshaller = reader;
        }
        return object;
    }

    @Override
    public synchronized int hashCode() {
        return Objects.hashCode(object);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ByteBufferMarshalledValue)) {
            return false;
        }
        ByteBufferMarshalledValue<?> value = (ByteBufferMarshalledValue<?>) other;
        Object ours = peek();
        Object theirs = value.peek();
        if (ours != null && theirs != null) {
            return ours.equals(theirs);
        }
        try {
            return Objects.equals(getBuffer(), value.getBuffer());
        } catch (IOException unwritable) {
            return false;
        }
    }

    /** Not what is in it: that is a person's. */
    @Override
    public String toString() {
        Object known = peek();
        return getClass().getName() + " ["
                + (known == null ? "bytes" : known.getClass().getName()) + "]";
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        ByteBuffer bytes = getBuffer();
        out.writeInt(bytes == null ? -1 : bytes.remaining());
        if (bytes != null) {
            out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        int length = in.readInt();
        if (length >= 0) {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            buffer = ByteBuffer.wrap(bytes);
        }
    }
}
