package com.example.hostile_beginnings;

import java.util.ArrayList;
import java.util.List;

public class Huge extends Quiet {
    @Override
    public boolean onCreate() {
        List<long[]> held = new ArrayList<>();
        StringBuilder text = new StringBuilder("x");
        try {
            while (text.length() > 0) {
                text.append(text);
            }
        } catch (OutOfMemoryError full) {
            text.setLength(0);
        }
        try {
            while (true) {
                held.add(new long[1 << 24]);
            }
        } catch (OutOfMemoryError full) {
            held.clear();
        }
        return new byte[Integer.MAX_VALUE].length > 0;
    }
}
