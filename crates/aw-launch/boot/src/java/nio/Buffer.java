package java.nio;

public abstract class Buffer {
    private final int capacity;
    int position;
    int limit;
    private int mark = -1;

    Buffer(int position, int limit, int capacity) {
        this.position = position;
        this.limit = limit;
        this.capacity = capacity;
    }

    public final int capacity() {
        return capacity;
    }

    public final int position() {
        return position;
    }

    public final int limit() {
        return limit;
    }

    public final int remaining() {
        return limit - position;
    }

    public final boolean hasRemaining() {
        return position < limit;
    }

    public Buffer position(int next) {
        if (next < 0 || next > limit) {
            throw new IllegalArgumentException();
        }
        position = next;
        return this;
    }

    public Buffer limit(int next) {
        if (next < 0 || next > capacity) {
            throw new IllegalArgumentException();
        }
        limit = next;
        position = Math.min(position, next);
        return this;
    }

    public Buffer mark() {
        mark = position;
        return this;
    }

    public Buffer reset() {
        if (mark < 0) {
            throw new InvalidMarkException();
        }
        position = mark;
        return this;
    }

    public Buffer clear() {
        position = 0;
        limit = capacity;
        mark = -1;
        return this;
    }

    public Buffer flip() {
        limit = position;
        position = 0;
        mark = -1;
        return this;
    }

    public Buffer rewind() {
        position = 0;
        mark = -1;
        return this;
    }

    /** The place of the next element, which counts as done. */
    int taken(int count) {
        if (remaining() < count) {
            throw new BufferUnderflowException();
        }
        position += count;
        return position - count;
    }

    int given(int count) {
        if (remaining() < count) {
            throw new BufferOverflowException();
        }
        position += count;
        return position - count;
    }

    void check(int at, int count) {
        if (at < 0 || at > limit - count) {
            throw new IndexOutOfBoundsException();
        }
    }
}
