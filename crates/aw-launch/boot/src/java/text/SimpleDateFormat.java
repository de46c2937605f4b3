package java.text;

import java.util.Calendar;
import java.util.Date;
import java.util.Locale;

public class SimpleDateFormat extends DateFormat {
    private static final String[] DAYS = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    private static final String[] MONTHS = {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December"
    };
    private static final String CHINESE_DAYS = "日一二三四五六";
    private static final String CHINESE_MONTHS = "一二三四五六七八九十";
    private static final String LETTERS = "GyMdkHmsSEDFwWahKzZYuXL";
    private String pattern;
    private final boolean chinese;

    public SimpleDateFormat() {
        this("y/M/d ah:mm");
    }

    public SimpleDateFormat(String pattern) {
        this(pattern, Locale.getDefault());
    }

    public SimpleDateFormat(String pattern, Locale locale) {
        chinese = locale.getLanguage().equals("zh");
        applyPattern(pattern);
    }

    public void applyPattern(String next) {
        for (int at = 0; at < next.length(); at = end(next, at)) {
            char letter = next.charAt(at);
            if (isLetter(letter) && LETTERS.indexOf(letter) < 0) {
                throw new IllegalArgumentException("Illegal pattern character '" + letter + "'");
            }
        }
        pattern = next;
    }

    public String toPattern() {
        return pattern;
    }

    private static boolean isLetter(char one) {
        return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
    }

    /** Where the run of one letter, or a quoted text, that begins at a place ends. */
    private static int end(String pattern, int at) {
        char letter = pattern.charAt(at);
        if (letter == '\'') {
            int close = pattern.indexOf('\'', at + 1);
            return close < 0 ? pattern.length() : close + 1;
        }
        int end = at + 1;
        while (isLetter(letter) && end < pattern.length() && pattern.charAt(end) == letter) {
            end++;
        }
        return end;
    }

    private static String quoted(String part) {
        return part.length() <= 2 ? "'" : part.substring(1, part.length() - (part.endsWith("'") ? 1 : 0));
    }

    public StringBuffer format(Date date, StringBuffer into, FieldPosition position) {
        calendar.setTime(date);
        for (int at = 0; at < pattern.length();) {
            int end = end(pattern, at);
            char letter = pattern.charAt(at);
            if (letter == '\'') {
                into.append(quoted(pattern.substring(at, end)));
            } else if (isLetter(letter)) {
                into.append(shown(letter, end - at));
            } else {
                into.append(letter);
            }
            at = end;
        }
        return into;
    }

    private String shown(char letter, int count) {
        switch (letter) {
            case 'G':
                return chinese ? "公元" : "AD";
            case 'y':
            case 'Y':
            case 'u':
                int year = calendar.get(Calendar.YEAR);
                return count == 2 ? digits(year % 100, 2) : digits(year, count);
            case 'M':
            case 'L':
                return month(calendar.get(Calendar.MONTH), count);
            case 'E':
                return day(calendar.get(Calendar.DAY_OF_WEEK) - 1, count);
            case 'a':
                boolean morning = calendar.get(Calendar.AM_PM) == 0;
                return chinese ? morning ? "上午" : "下午" : morning ? "AM" : "PM";
            case 'z':
                return zone(true, true);
            case 'Z':
                return zone(false, false);
            case 'X':
                return calendar.getTimeZone().getRawOffset() == 0 ? "Z"
                        : count == 1 ? zone(false, false).substring(0, 3) : zone(false, count == 3);
            default:
                return digits(number(letter), count);
        }
    }

    private int number(char letter) {
        int hour = calendar.get(Calendar.HOUR_OF_DAY);
        switch (letter) {
            case 'd':
                return calendar.get(Calendar.DATE);
            case 'H':
                return hour;
            case 'k':
                return hour == 0 ? 24 : hour;
            case 'K':
                return hour % 12;
            case 'h':
                return hour % 12 == 0 ? 12 : hour % 12;
            case 'm':
                return calendar.get(Calendar.MINUTE);
            case 's':
                return calendar.get(Calendar.SECOND);
            case 'S':
                return calendar.get(Calendar.MILLISECOND);
            case 'D':
                return calendar.get(Calendar.DAY_OF_YEAR);
            case 'w':
                return calendar.get(Calendar.WEEK_OF_YEAR);
            case 'W':
                return calendar.get(Calendar.WEEK_OF_MONTH);
            default:
                return calendar.get(Calendar.DAY_OF_WEEK_IN_MONTH);
        }
    }

    private String month(int month, int count) {
        if (count < 3) {
            return digits(month + 1, count);
        }
        if (!chinese) {
            return count == 3 ? MONTHS[month].substring(0, 3) : MONTHS[month];
        }
        String name = month < 10 ? CHINESE_MONTHS.substring(month, month + 1) : "十" + CHINESE_MONTHS.charAt(month - 10);
        return (count == 3 ? String.valueOf(month + 1) : name) + "月";
    }

    private String day(int day, int count) {
        if (chinese) {
            return (count < 4 ? "周" : "星期") + CHINESE_DAYS.charAt(day);
        }
        return count < 4 ? DAYS[day].substring(0, 3) : DAYS[day];
    }

    private String zone(boolean named, boolean colon) {
        int minutes = calendar.getTimeZone().getOffset(calendar.getTimeInMillis()) / 60000;
        String sign = minutes < 0 ? "-" : "+";
        minutes = Math.abs(minutes);
        return (named ? "GMT" : "") + sign + digits(minutes / 60, 2) + (colon ? ":" : "") + digits(minutes % 60, 2);
    }

    private static String digits(int value, int count) {
        StringBuilder made = new StringBuilder(String.valueOf(value));
        while (made.length() < count) {
            made.insert(0, '0');
        }
        return made.toString();
    }

    public Date parse(String text, ParsePosition position) {
        int at = position.getIndex();
        boolean afternoon = false;
        calendar.clear();
        for (int from = 0; from < pattern.length() && at >= 0;) {
            int end = end(pattern, from);
            char letter = pattern.charAt(from);
            if (letter == 'a') {
                afternoon = text.startsWith(chinese ? "下午" : "PM", at);
                at += 2;
            } else if (letter == '\'' || !isLetter(letter)) {
                String literal = letter == '\'' ? quoted(pattern.substring(from, end)) : String.valueOf(letter);
                at = text.startsWith(literal, at) ? at + literal.length() : -1;
            } else {
                boolean adjoined = end < pattern.length() && isLetter(pattern.charAt(end)) && pattern.charAt(end) != 'a';
                at = read(text, at, letter, end - from, adjoined);
            }
            from = end;
        }
        if (at < 0 || at > text.length()) {
            position.setErrorIndex(position.getIndex());
            return null;
        }
        if (afternoon) {
            calendar.add(Calendar.HOUR_OF_DAY, 12);
        }
        position.setIndex(at);
        return calendar.getTime();
    }

    /** Reads one field from a place; the place behind it, -1 where there is none. */
    private int read(String text, int at, char letter, int count, boolean adjoined) {
        if (letter == 'E' || letter == 'M' && count > 2) {
            return name(text, at, letter);
        }
        if (letter == 'Z' || letter == 'X' || letter == 'z') {
            return offset(text, at);
        }
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && (!adjoined || end - at < count)) {
            end++;
        }
        if (end == at || end - at > 9) {
            return -1;
        }
        int value = Integer.parseInt(text.substring(at, end));
        switch (letter) {
            case 'y':
            case 'Y':
            case 'u':
                calendar.set(Calendar.YEAR, count == 2 && value < 100 ? value + (value < 50 ? 2000 : 1900) : value);
                break;
            case 'M':
            case 'L':
                calendar.set(Calendar.MONTH, value - 1);
                break;
            case 'D':
                calendar.set(Calendar.DAY_OF_YEAR, value);
                break;
            case 'd':
                calendar.set(Calendar.DATE, value);
                break;
            case 'm':
                calendar.set(Calendar.MINUTE, value);
                break;
            case 's':
                calendar.set(Calendar.SECOND, value);
                break;
            case 'S':
                calendar.set(Calendar.MILLISECOND, value);
                break;
            case 'h':
            case 'K':
                calendar.set(Calendar.HOUR_OF_DAY, value % 12);
                break;
            case 'H':
            case 'k':
                calendar.set(Calendar.HOUR_OF_DAY, value % 24);
                break;
            default:
                break;
        }
        return end;
    }

    private int name(String text, int at, char letter) {
        for (int number = 0; number < (letter == 'E' ? 7 : 12); number++) {
            for (int count = 4; count >= 3; count--) {
                String name = letter == 'E' ? day(number, count) : month(number, count);
                if (text.regionMatches(true, at, name, 0, name.length())) {
                    if (letter == 'M') {
                        calendar.set(Calendar.MONTH, number);
                    }
                    return at + name.length();
                }
            }
        }
        return -1;
    }

    private int offset(String text, int at) {
        if (text.startsWith("Z", at) || text.startsWith("GMT", at) && !text.startsWith("GMT+", at)) {
            calendar.setTimeZone(java.util.TimeZone.getTimeZone("GMT"));
            return at + (text.startsWith("Z", at) ? 1 : 3);
        }
        int from = text.startsWith("GMT", at) ? at + 3 : at;
        int end = from + 1;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        if (end - from < 3) {
            return -1;
        }
        int year = calendar.get(Calendar.YEAR);
        int month = calendar.get(Calendar.MONTH);
        int day = calendar.get(Calendar.DATE);
        int hour = calendar.get(Calendar.HOUR_OF_DAY);
        int minute = calendar.get(Calendar.MINUTE);
        int second = calendar.get(Calendar.SECOND);
        calendar.setTimeZone(java.util.TimeZone.getTimeZone("GMT" + text.substring(from, end)));
        calendar.set(year, month, day, hour, minute, second);
        return end;
    }
}
