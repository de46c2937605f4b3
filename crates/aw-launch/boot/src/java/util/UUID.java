package java.util;

public final class UUID implements java.io.Serializable, Comparable<UUID> {
    private final long high;
    private final long low;

    public UUID(long high, long low) {
        this.high = high;
        this.low = low;
    }

    public static UUID randomUUID() {
        Random random = new Random();
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    public static UUID nameUUIDFromBytes(byte[] name) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("MD5").digest(name);
            return new UUID(number(hash, 0) & ~0xf000L | 0x3000L, number(hash, 8) & ~(3L << 62) | 1L << 63);
        } catch (java.security.NoSuchAlgorithmException error) {
            throw new InternalError(error);
        }
    }

    private static long number(byte[] from, int at) {
        long sum = 0;
        for (int next = at; next < at + 8; next++) {
            sum = sum << 8 | from[next] & 0xff;
        }
        return sum;
    }

    public static UUID fromString(String text) {
        String[] parts = text.split("-");
        if (parts.length != 5) {
            throw new IllegalArgumentException("Invalid UUID string: " + text);
        }
        long high = Long.parseLong(parts[0], 16) << 32 | Long.parseLong(parts[1], 16) << 16 | Long.parseLong(parts[2], 16);
        return new UUID(high, Long.parseLong(parts[3], 16) << 48 | Long.parseLong(parts[4], 16));
    }

    public long getMostSignificantBits() {
        return high;
    }

    public long getLeastSignificantBits() {
        return low;
    }

    public int version() {
        return (int) (high >> 12 & 15);
    }

    private static String digits(long value, int count) {
        long top = 1L << count * 4;
        return Long.toHexString(top | value & top - 1).substring(1);
    }

    public String toString() {
        return digits(high >> 32, 8) + "-" + digits(high >> 16, 4) + "-" + digits(high, 4)
                + "-" + digits(low >> 48, 4) + "-" + digits(low, 12);
    }

    public int hashCode() {
        long both = high ^ low;
        return (int) (both >> 32) ^ (int) both;
    }

    public boolean equals(Object other) {
        return other instanceof UUID && ((UUID) other).high == high && ((UUID) other).low == low;
    }

    public int compareTo(UUID other) {
        int found = Long.compare(high, other.high);
        return found != 0 ? found : Long.compare(low, other.low);
    }
}
