package com.example.properties_files_and_commands;

class Prop {
    static String get(String k, String d) {
        try {
            Class<?> c = Class.forName("android.os.SystemProperties");
            return (String) c.getMethod("get", String.class, String.class).invoke(null, k, d);
        } catch (Exception e) {
            return d;
        }
    }
}
