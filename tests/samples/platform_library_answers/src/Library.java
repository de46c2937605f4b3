package com.example.platform_library_answers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.SimpleDateFormat;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Each answers true where the library does what its documentation says. */
final class Library {
    private Library() {}

    static boolean expressions() {
        Matcher version = Pattern.compile("(?<major>\\d+)\\.(\\d+)(?:-(\\w+))?").matcher("core-12.7 and 3.40-beta");
        boolean found = version.find() && version.group("major").equals("12") && version.group(3) == null;
        found &= version.find() && version.start() == 14 && version.group(3).equals("beta") && !version.find();
        return found && Arrays.equals("a1b22c".split("\\d+"), new String[] {"a", "b", "c"})
                && ",x,,".split(",").length == 2 && ",x,,".split(",", -1).length == 4
                && "2024-05-06".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1").equals("06.05.2024")
                && "a.b.c".replaceFirst("\\.", "/").equals("a/b.c") && "abc".matches("[a-c]{3}") && !"abcd".matches("abc")
                && Pattern.compile("^\\p{Upper}+$", Pattern.CASE_INSENSITIVE).matcher("aBc").matches();
    }

    static boolean dates() {
        try {
            TimeZone zone = TimeZone.getTimeZone("GMT+8");
            SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd HH:mm:ss.SSS Z EEE", Locale.US);
            format.setTimeZone(zone);
            boolean good = format.format(new Date(951782400000L)).equals("2000-02-29 08:00:00.000 +0800 Tue");
            SimpleDateFormat read = new SimpleDateFormat("yyyyMMdd'T'HHmmss", Locale.US);
            read.setTimeZone(zone);
            good &= read.parse("20000229T080000").getTime() == 951782400000L;
            Calendar calendar = new GregorianCalendar(zone);
            calendar.setTimeInMillis(951782400000L);
            calendar.add(Calendar.YEAR, 1);
            good &= calendar.get(Calendar.MONTH) == Calendar.FEBRUARY && calendar.get(Calendar.DATE) == 28;
            calendar.set(2023, Calendar.DECEMBER, 31, 23, 59, 59);
            calendar.add(Calendar.SECOND, 1);
            return good && calendar.get(Calendar.YEAR) == 2024 && calendar.get(Calendar.DAY_OF_YEAR) == 1
                    && calendar.get(Calendar.DAY_OF_WEEK) == Calendar.MONDAY;
        } catch (java.text.ParseException wrong) {
            return false;
        }
    }

    static boolean numbers() {
        BigInteger large = new BigInteger("123456789012345678901234567890");
        boolean good = large.multiply(large).mod(BigInteger.valueOf(97)).equals(BigInteger.valueOf(85));
        good &= large.negate().shiftRight(3).toString().equals("-15432098626543209862654320987");
        good &= BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)).intValue() == 4;
        good &= new BigInteger("ff", 16).pow(2).bitLength() == 16;
        BigDecimal price = new BigDecimal("19.995").setScale(2, RoundingMode.HALF_EVEN);
        return good && price.toString().equals("20.00") && new BigDecimal("1E+3").toPlainString().equals("1000")
                && new BigDecimal("10").divide(new BigDecimal("4")).toString().equals("2.5")
                && new BigDecimal(0.1).toString().startsWith("0.1000000000000000055511151231257827");
    }

    static boolean ciphers() {
        try {
            SecretKeySpec key = new SecretKeySpec("0123456789abcdef".getBytes("UTF-8"), "AES");
            IvParameterSpec initial = new IvParameterSpec(new byte[16]);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key, initial);
            byte[] hidden = cipher.doFinal("a message of some length".getBytes("UTF-8"));
            cipher.init(Cipher.DECRYPT_MODE, key, initial);
            String shown = new String(cipher.doFinal(hidden), "UTF-8");
            byte[] digest = MessageDigest.getInstance("MD5").digest("abc".getBytes("UTF-8"));
            return hidden.length == 32 && shown.equals("a message of some length")
                    && new BigInteger(1, digest).toString(16).equals("900150983cd24fb0d6963f7d28e17f72");
        } catch (java.security.GeneralSecurityException | java.io.UnsupportedEncodingException wrong) {
            return false;
        }
    }

    static boolean addresses() {
        try {
            String coded = URLEncoder.encode("a b&c=中", "UTF-8");
            URL url = new URL("https://a.example:8443/b/c.html?d=e#f");
            URI uri = new URI("http://me@b.example/x%20y?z");
            return coded.equals("a+b%26c%3D%E4%B8%AD") && URLDecoder.decode(coded, "UTF-8").equals("a b&c=中")
                    && url.getHost().equals("a.example") && url.getPort() == 8443 && url.getFile().equals("/b/c.html?d=e")
                    && uri.getUserInfo().equals("me") && uri.getPath().equals("/x y") && uri.getPort() == -1
                    && uri.resolve("/q").toString().equals("http://me@b.example/q");
        } catch (java.io.IOException | java.net.URISyntaxException wrong) {
            return false;
        }
    }

    static boolean formats() {
        return new DecimalFormat("#,##0.00").format(1234567.891).equals("1,234,567.89")
                && new DecimalFormat("0.#%").format(0.1234).equals("12.3%") && new DecimalFormat("000").format(7).equals("007")
                && MessageFormat.format("{1} of ''{0}''", "b", "a").equals("a of 'b'");
    }
}
