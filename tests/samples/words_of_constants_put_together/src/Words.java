package com.example.words_of_constants_put_together;

final class Words {
    static final String SCHEME = "content:";
    static final String[] SERVICES = {"vibrator", "phone", "alarm"};
    private static final int ID = 3;

    static String key(int which) {
        StringBuilder word = new StringBuilder(16);
        switch (which) {
            case 1:
                return "screen_brightness";
            case ID:
                word.append("id").insert(0, '_').insert(0, "roid").insert(0, "and");
                break;
            default:
                word.append("volume").append('_').append("ring");
        }
        return word.toString();
    }

    static String address(String authority, String... path) {
        String whole = SCHEME + "//" + authority;
        for (String step : path) {
            whole = whole.concat("/").concat(step);
        }
        return whole;
    }
}
