package com.example.answer_in_own_record_file;

import android.content.Context;
import android.util.Log;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

final class Drawer {
    private static Drawer only;
    private final File file;
    private final Map<String, String> rows = new HashMap<>();

    private Drawer(File file) {
        this.file = file;
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                rows.put(in.readUTF(), in.readUTF());
            }
        } catch (IOException nothingYet) {
            rows.clear();
        }
    }

    static synchronized Drawer of(Context context) {
        if (only == null) {
            only = new Drawer(new File(context.getFilesDir(), "drawer.bin"));
        }
        return only;
    }

    boolean lacks(String key) {
        return !rows.containsKey(key);
    }

    void put(String key, String value) {
        rows.put(key, value);
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file))) {
            out.writeInt(rows.size());
            for (Map.Entry<String, String> row : rows.entrySet()) {
                out.writeUTF(row.getKey());
                out.writeUTF(row.getValue());
            }
        } catch (IOException full) {
            Log.w("Drawer", full);
        }
    }
}
