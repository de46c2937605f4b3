package java.util;

/** Zones without summer time; what a zone with one gives is not known. */
public abstract class TimeZone implements java.io.Serializable, Cloneable {
    public static final int SHORT = 0;
    public static final int LONG = 1;
    private static final String[] NAMES = {
        "UTC", "GMT", "Etc/UTC", "Etc/GMT", "Asia/Shanghai", "Asia/Chongqing", "PRC", "Asia/Hong_Kong", "Asia/Taipei",
        "Asia/Singapore", "Asia/Urumqi", "Asia/Tokyo", "Asia/Seoul", "Asia/Bangkok", "Asia/Kolkata", "Asia/Dubai",
        "America/Phoenix"
    };
    private static final int[] MINUTES = {0, 0, 0, 0, 480, 480, 480, 480, 480, 480, 360, 540, 540, 420, 330, 240, -420};
    private static TimeZone own;
    private String id;

    public TimeZone() {}

    /** A zone of the world whose changes the model does not keep. */
    private static native TimeZone unknown(String id);

    public static TimeZone getTimeZone(String id) {
        for (int at = 0; at < NAMES.length; at++) {
            if (NAMES[at].equals(id)) {
                return new SimpleTimeZone(MINUTES[at] * 60000, id);
            }
        }
        if (id.startsWith("GMT") && id.length() > 4) {
            return custom(id);
        }
        return id.indexOf('/') > 0 ? unknown(id) : new SimpleTimeZone(0, "GMT");
    }

    private static TimeZone custom(String id) {
        String digits = id.substring(4).replace(":", "");
        int sign = id.charAt(3) == '-' ? -1 : id.charAt(3) == '+' ? 1 : 0;
        for (int at = 0; at < digits.length(); at++) {
            if (!Character.isDigit(digits.charAt(at))) {
                sign = 0;
            }
        }
        if (sign == 0 || digits.length() > 4) {
            return new SimpleTimeZone(0, "GMT");
        }
        int number = Integer.parseInt(digits);
        int minutes = digits.length() <= 2 ? number * 60 : number / 100 * 60 + number % 100;
        String shown = (sign < 0 ? "GMT-" : "GMT+") + (minutes / 600) + (minutes / 60 % 10) + ":" + (minutes % 60 / 10)
                + (minutes % 10);
        return new SimpleTimeZone(sign * minutes * 60000, shown);
    }

    /** What a property of the phone says. */
    private static native String phone(String property);

    /** The zone that the phone stands in. */
    public static TimeZone getDefault() {
        if (own == null) {
            own = getTimeZone(phone("persist.sys.timezone"));
        }
        return own;
    }

    public static void setDefault(TimeZone zone) {
        own = zone;
    }

    public abstract int getRawOffset();

    public abstract void setRawOffset(int millis);

    public abstract boolean inDaylightTime(Date date);

    public abstract boolean useDaylightTime();

    public int getOffset(long time) {
        return getRawOffset();
    }

    public int getDSTSavings() {
        return 0;
    }

    public String getID() {
        return id;
    }

    public void setID(String id) {
        this.id = id;
    }

    public final String getDisplayName() {
        return "Asia/Shanghai".equals(id) ? "中国标准时间" : id;
    }

    public final String getDisplayName(boolean summer, int style) {
        return style == SHORT ? shortName() : getDisplayName();
    }

    private String shortName() {
        int minutes = Math.abs(getRawOffset() / 60000);
        String sign = getRawOffset() < 0 ? "-" : "+";
        return "GMT" + sign + minutes / 600 + minutes / 60 % 10 + ":" + minutes % 60 / 10 + minutes % 10;
    }

    public boolean hasSameRules(TimeZone other) {
        return other != null && other.getRawOffset() == getRawOffset();
    }

    public boolean equals(Object other) {
        return other instanceof TimeZone && ((TimeZone) other).id.equals(id) && hasSameRules((TimeZone) other);
    }

    public int hashCode() {
        return id.hashCode();
    }

    public Object clone() {
        return new SimpleTimeZone(getRawOffset(), id);
    }
}
