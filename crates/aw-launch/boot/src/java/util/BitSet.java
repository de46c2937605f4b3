package java.util;

public class BitSet implements Cloneable, java.io.Serializable {
    private final TreeSet<Integer> bits = new TreeSet<>();

    public BitSet() {}

    public BitSet(int size) {}

    public boolean get(int at) {
        return bits.contains(at);
    }

    public void set(int at) {
        bits.add(at);
    }

    public void set(int at, boolean value) {
        if (value) {
            bits.add(at);
        } else {
            bits.remove(at);
        }
    }

    public void set(int from, int to) {
        for (int at = from; at < to; at++) {
            bits.add(at);
        }
    }

    public void clear(int at) {
        bits.remove(at);
    }

    public void clear() {
        bits.clear();
    }

    public void flip(int at) {
        set(at, !get(at));
    }

    public int cardinality() {
        return bits.size();
    }

    public boolean isEmpty() {
        return bits.isEmpty();
    }

    public int length() {
        return bits.isEmpty() ? 0 : bits.last() + 1;
    }

    public int nextSetBit(int from) {
        Integer found = bits.ceiling(from);
        return found == null ? -1 : found;
    }

    public int nextClearBit(int from) {
        int at = from;
        while (get(at)) {
            at++;
        }
        return at;
    }

    public boolean intersects(BitSet other) {
        for (Integer at : bits) {
            if (other.get(at)) {
                return true;
            }
        }
        return false;
    }

    public void and(BitSet other) {
        bits.retainAll(other.bits);
    }

    public void or(BitSet other) {
        bits.addAll(other.bits);
    }

    public void andNot(BitSet other) {
        bits.removeAll(other.bits);
    }

    public void xor(BitSet other) {
        for (Integer at : other.bits) {
            flip(at);
        }
    }

    public boolean equals(Object other) {
        return other instanceof BitSet && bits.equals(((BitSet) other).bits);
    }

    public int hashCode() {
        return bits.hashCode();
    }

    public String toString() {
        return bits.toString().replace('[', '{').replace(']', '}');
    }
}
