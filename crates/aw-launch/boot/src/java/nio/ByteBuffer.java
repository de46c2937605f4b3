package java.nio;

public class ByteBuffer extends Buffer implements Comparable<ByteBuffer> {
    private final byte[] bytes;
    private final int start;
    private ByteOrder order = ByteOrder.BIG_ENDIAN;

    ByteBuffer(byte[] bytes, int start, int position, int limit, int capacity) {
        super(position, limit, capacity);
        this.bytes = bytes;
        this.start = start;
    }

    public static ByteBuffer allocate(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException();
        }
        return new ByteBuffer(new byte[capacity], 0, 0, capacity, capacity);
    }

    public static ByteBuffer allocateDirect(int capacity) {
        return allocate(capacity);
    }

    public static ByteBuffer wrap(byte[] bytes) {
        return new ByteBuffer(bytes, 0, 0, bytes.length, bytes.length);
    }

    public static ByteBuffer wrap(byte[] bytes, int from, int length) {
        if (from < 0 || length < 0 || from > bytes.length - length) {
            throw new IndexOutOfBoundsException();
        }
        return new ByteBuffer(bytes, 0, from, from + length, bytes.length);
    }

    public final ByteOrder order() {
        return order;
    }

    public final ByteBuffer order(ByteOrder next) {
        order = next == null ? ByteOrder.LITTLE_ENDIAN : next;
        return this;
    }

    public final boolean hasArray() {
        return true;
    }

    public final byte[] array() {
        return bytes;
    }

    public final int arrayOffset() {
        return start;
    }

    public boolean isDirect() {
        return false;
    }

    public boolean isReadOnly() {
        return false;
    }

    public ByteBuffer mark() {
        super.mark();
        return this;
    }

    public ByteBuffer reset() {
        super.reset();
        return this;
    }

    public ByteBuffer clear() {
        super.clear();
        return this;
    }

    public ByteBuffer flip() {
        super.flip();
        return this;
    }

    public ByteBuffer rewind() {
        super.rewind();
        return this;
    }

    public ByteBuffer position(int next) {
        super.position(next);
        return this;
    }

    public ByteBuffer limit(int next) {
        super.limit(next);
        return this;
    }

    public ByteBuffer slice() {
        return new ByteBuffer(bytes, start + position, 0, remaining(), remaining());
    }

    public ByteBuffer duplicate() {
        return new ByteBuffer(bytes, start, position, limit, capacity());
    }

    public ByteBuffer asReadOnlyBuffer() {
        return duplicate();
    }

    public ByteBuffer compact() {
        int left = remaining();
        System.arraycopy(bytes, start + position, bytes, start, left);
        clear();
        position = left;
        return this;
    }

    public byte get() {
        return bytes[start + taken(1)];
    }

    public byte get(int at) {
        check(at, 1);
        return bytes[start + at];
    }

    public ByteBuffer get(byte[] into) {
        return get(into, 0, into.length);
    }

    public ByteBuffer get(byte[] into, int from, int length) {
        System.arraycopy(bytes, start + taken(length), into, from, length);
        return this;
    }

    public ByteBuffer put(byte value) {
        bytes[start + given(1)] = value;
        return this;
    }

    public ByteBuffer put(int at, byte value) {
        check(at, 1);
        bytes[start + at] = value;
        return this;
    }

    public final ByteBuffer put(byte[] from) {
        return put(from, 0, from.length);
    }

    public ByteBuffer put(byte[] all, int from, int length) {
        System.arraycopy(all, from, bytes, start + given(length), length);
        return this;
    }

    public ByteBuffer put(ByteBuffer other) {
        int length = other.remaining();
        return put(other.bytes, other.start + other.taken(length), length);
    }

    private long number(int at, int count) {
        long value = 0;
        for (int step = 0; step < count; step++) {
            int place = order == ByteOrder.BIG_ENDIAN ? at + step : at + count - 1 - step;
            value = value << 8 | bytes[start + place] & 0xff;
        }
        return value;
    }

    private ByteBuffer store(int at, int count, long value) {
        for (int step = 0; step < count; step++) {
            int place = order == ByteOrder.BIG_ENDIAN ? at + count - 1 - step : at + step;
            bytes[start + place] = (byte) (value >> 8 * step);
        }
        return this;
    }

    public short getShort() {
        return (short) number(taken(2), 2);
    }

    public short getShort(int at) {
        check(at, 2);
        return (short) number(at, 2);
    }

    public ByteBuffer putShort(short value) {
        return store(given(2), 2, value);
    }

    public ByteBuffer putShort(int at, short value) {
        check(at, 2);
        return store(at, 2, value);
    }

    public char getChar() {
        return (char) number(taken(2), 2);
    }

    public char getChar(int at) {
        check(at, 2);
        return (char) number(at, 2);
    }

    public ByteBuffer putChar(char value) {
        return store(given(2), 2, value);
    }

    public ByteBuffer putChar(int at, char value) {
        check(at, 2);
        return store(at, 2, value);
    }

    public int getInt() {
        return (int) number(taken(4), 4);
    }

    public int getInt(int at) {
        check(at, 4);
        return (int) number(at, 4);
    }

    public ByteBuffer putInt(int value) {
        return store(given(4), 4, value);
    }

    public ByteBuffer putInt(int at, int value) {
        check(at, 4);
        return store(at, 4, value);
    }

    public long getLong() {
        return number(taken(8), 8);
    }

    public long getLong(int at) {
        check(at, 8);
        return number(at, 8);
    }

    public ByteBuffer putLong(long value) {
        return store(given(8), 8, value);
    }

    public ByteBuffer putLong(int at, long value) {
        check(at, 8);
        return store(at, 8, value);
    }

    public float getFloat() {
        return Float.intBitsToFloat((int) number(taken(4), 4));
    }

    public float getFloat(int at) {
        check(at, 4);
        return Float.intBitsToFloat((int) number(at, 4));
    }

    public ByteBuffer putFloat(float value) {
        return store(given(4), 4, Float.floatToIntBits(value));
    }

    public ByteBuffer putFloat(int at, float value) {
        check(at, 4);
        return store(at, 4, Float.floatToIntBits(value));
    }

    public double getDouble() {
        return Double.longBitsToDouble(number(taken(8), 8));
    }

    public double getDouble(int at) {
        check(at, 8);
        return Double.longBitsToDouble(number(at, 8));
    }

    public ByteBuffer putDouble(double value) {
        return store(given(8), 8, Double.doubleToLongBits(value));
    }

    public ByteBuffer putDouble(int at, double value) {
        check(at, 8);
        return store(at, 8, Double.doubleToLongBits(value));
    }

    public int compareTo(ByteBuffer other) {
        int both = Math.min(remaining(), other.remaining());
        for (int at = 0; at < both; at++) {
            int order = Byte.compare(get(position + at), other.get(other.position + at));
            if (order != 0) {
                return order;
            }
        }
        return remaining() - other.remaining();
    }

    public boolean equals(Object other) {
        return other instanceof ByteBuffer && compareTo((ByteBuffer) other) == 0;
    }

    public int hashCode() {
        int hash = 1;
        for (int at = limit - 1; at >= position; at--) {
            hash = 31 * hash + get(at);
        }
        return hash;
    }

    public String toString() {
        return "java.nio.HeapByteBuffer[pos=" + position + " lim=" + limit + " cap=" + capacity() + "]";
    }
}
