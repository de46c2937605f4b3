package java.math;

import java.util.Random;

/** Two's complement bytes; the model counts with them. */
public class BigInteger extends Number implements Comparable<BigInteger> {
    public static final BigInteger ZERO = valueOf(0);
    public static final BigInteger ONE = valueOf(1);
    public static final BigInteger TWO = valueOf(2);
    public static final BigInteger TEN = valueOf(10);
    private static final int ADD = 0;
    private static final int SUBTRACT = 1;
    private static final int MULTIPLY = 2;
    private static final int DIVIDE = 3;
    private static final int REMAINDER = 4;
    private static final int AND = 5;
    private static final int OR = 6;
    private static final int XOR = 7;
    private static final int GCD = 8;
    private static final int POW = 9;
    private static final int SHIFT = 10;
    private final byte[] bytes;

    public BigInteger(byte[] bytes) {
        if (bytes.length == 0) {
            throw new NumberFormatException("zero length BigInteger");
        }
        this.bytes = bytes.clone();
    }

    public BigInteger(int sign, byte[] magnitude) {
        byte[] whole = new byte[magnitude.length + 1];
        System.arraycopy(magnitude, 0, whole, 1, magnitude.length);
        bytes = sign < 0 ? join(ZERO.bytes, whole, SUBTRACT) : join(whole, ZERO.bytes, ADD);
    }

    public BigInteger(String text) {
        this(text, 10);
    }

    public BigInteger(String text, int radix) {
        bytes = read(text, radix);
        if (bytes == null) {
            throw new NumberFormatException("Invalid BigInteger: " + text);
        }
    }

    public BigInteger(int bits, Random random) {
        byte[] made = new byte[bits / 8 + 1];
        random.nextBytes(made);
        made[0] &= (1 << bits % 8) - 1;
        bytes = made;
    }

    private BigInteger(byte[] own, boolean shared) {
        bytes = own;
    }

    private static native byte[] join(byte[] one, byte[] two, int how);

    private static native byte[] powerModulo(byte[] base, byte[] exponent, byte[] modulus);

    private static native byte[] read(String text, int radix);

    private static native String written(byte[] bytes, int radix);

    private static BigInteger of(byte[] bytes) {
        return new BigInteger(bytes, true);
    }

    public static BigInteger valueOf(long value) {
        byte[] made = new byte[8];
        for (int at = 0; at < 8; at++) {
            made[at] = (byte) (value >> 56 - 8 * at);
        }
        return of(made);
    }

    public BigInteger add(BigInteger other) {
        return of(join(bytes, other.bytes, ADD));
    }

    public BigInteger subtract(BigInteger other) {
        return of(join(bytes, other.bytes, SUBTRACT));
    }

    public BigInteger multiply(BigInteger other) {
        return of(join(bytes, other.bytes, MULTIPLY));
    }

    private BigInteger nonZero() {
        if (signum() == 0) {
            throw new ArithmeticException("BigInteger divide by zero");
        }
        return this;
    }

    public BigInteger divide(BigInteger other) {
        return of(join(bytes, other.nonZero().bytes, DIVIDE));
    }

    public BigInteger remainder(BigInteger other) {
        return of(join(bytes, other.nonZero().bytes, REMAINDER));
    }

    public BigInteger[] divideAndRemainder(BigInteger other) {
        return new BigInteger[] {divide(other), remainder(other)};
    }

    public BigInteger mod(BigInteger other) {
        if (other.signum() <= 0) {
            throw new ArithmeticException("BigInteger: modulus not positive");
        }
        BigInteger left = remainder(other);
        return left.signum() < 0 ? left.add(other) : left;
    }

    public BigInteger modPow(BigInteger exponent, BigInteger modulus) {
        if (modulus.signum() <= 0) {
            throw new ArithmeticException("BigInteger: modulus not positive");
        }
        if (exponent.signum() < 0) {
            return modInverse(modulus).modPow(exponent.negate(), modulus);
        }
        return of(powerModulo(mod(modulus).bytes, exponent.bytes, modulus.bytes));
    }

    public BigInteger modInverse(BigInteger modulus) {
        BigInteger before = modulus;
        BigInteger now = mod(modulus);
        BigInteger earlier = ZERO;
        BigInteger factor = ONE;
        while (now.signum() != 0) {
            BigInteger quotient = before.divide(now);
            BigInteger rest = before.subtract(quotient.multiply(now));
            BigInteger next = earlier.subtract(quotient.multiply(factor));
            before = now;
            now = rest;
            earlier = factor;
            factor = next;
        }
        if (!before.equals(ONE)) {
            throw new ArithmeticException("BigInteger not invertible.");
        }
        return earlier.mod(modulus);
    }

    public BigInteger pow(int exponent) {
        if (exponent < 0) {
            throw new ArithmeticException("Negative exponent");
        }
        return of(join(bytes, valueOf(exponent).bytes, POW));
    }

    public BigInteger gcd(BigInteger other) {
        return of(join(bytes, other.bytes, GCD));
    }

    public BigInteger and(BigInteger other) {
        return of(join(bytes, other.bytes, AND));
    }

    public BigInteger or(BigInteger other) {
        return of(join(bytes, other.bytes, OR));
    }

    public BigInteger xor(BigInteger other) {
        return of(join(bytes, other.bytes, XOR));
    }

    public BigInteger not() {
        return negate().subtract(ONE);
    }

    public BigInteger shiftLeft(int bits) {
        return of(join(bytes, valueOf(bits).bytes, SHIFT));
    }

    public BigInteger shiftRight(int bits) {
        return shiftLeft(-bits);
    }

    public boolean testBit(int bit) {
        return shiftRight(bit).bytes[shiftRight(bit).bytes.length - 1] % 2 != 0;
    }

    public BigInteger setBit(int bit) {
        return or(ONE.shiftLeft(bit));
    }

    public BigInteger negate() {
        return ZERO.subtract(this);
    }

    public BigInteger abs() {
        return signum() < 0 ? negate() : this;
    }

    public int signum() {
        if (bytes[0] < 0) {
            return -1;
        }
        for (byte one : bytes) {
            if (one != 0) {
                return 1;
            }
        }
        return 0;
    }

    public int bitLength() {
        return signum() == 0 ? 0 : (signum() < 0 ? not() : this).toString(2).length() - (not().signum() == 0 ? 1 : 0);
    }

    public int bitCount() {
        return (signum() < 0 ? not() : this).toString(2).replace("0", "").length();
    }

    /** A division by the small primes and some witnesses of Fermat: what the platform's test answers for all but oddities. */
    public boolean isProbablePrime(int certainty) {
        if (compareTo(TWO) < 0) {
            return false;
        }
        for (int base : new int[] {2, 3, 5, 7, 11, 13, 17}) {
            BigInteger witness = valueOf(base);
            if (equals(witness)) {
                return true;
            }
            if (!witness.modPow(subtract(ONE), this).equals(ONE)) {
                return false;
            }
        }
        return true;
    }

    public BigInteger min(BigInteger other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public BigInteger max(BigInteger other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public int compareTo(BigInteger other) {
        return subtract(other).signum();
    }

    public boolean equals(Object other) {
        return other instanceof BigInteger && compareTo((BigInteger) other) == 0;
    }

    public int hashCode() {
        return toString().hashCode();
    }

    public byte[] toByteArray() {
        return join(bytes, ZERO.bytes, ADD);
    }

    public String toString() {
        return written(bytes, 10);
    }

    public String toString(int radix) {
        return written(bytes, radix);
    }

    public int intValue() {
        return (int) longValue();
    }

    public long longValue() {
        long value = bytes[0] < 0 ? -1 : 0;
        for (byte one : bytes) {
            value = value << 8 | one & 255;
        }
        return value;
    }

    public float floatValue() {
        return (float) doubleValue();
    }

    public double doubleValue() {
        return Double.parseDouble(toString());
    }
}
