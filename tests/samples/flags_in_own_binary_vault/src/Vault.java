package com.example.flags_in_own_binary_vault;

import android.content.Context;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A count, then name and value of each flag. */
final class Vault {
    private static volatile Vault instance;
    private final File file;
    private final Map<String, Boolean> flags = new HashMap<>();

    private Vault(File file) {
        this.file = file;
        load();
    }

    static Vault with(Context context) {
        if (instance == null) {
            synchronized (Vault.class) {
                if (instance == null) {
                    instance = new Vault(new File(context.getFilesDir(), "vault.bin"));
                }
            }
        }
        return instance;
    }

    private void load() {
        if (!file.exists()) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(file)))) {
            int count = in.readInt();
            while (count-- > 0) {
                flags.put(in.readUTF(), in.readBoolean());
            }
        } catch (IOException broken) {
            flags.clear();
        }
    }

    boolean decode(String name, boolean otherwise) {
        Boolean value = flags.get(name);
        return value == null ? otherwise : value;
    }

    void encode(String name, boolean value) {
        flags.put(name, value);
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file))) {
            out.writeInt(flags.size());
            for (Map.Entry<String, Boolean> flag : flags.entrySet()) {
                out.writeUTF(flag.getKey());
                out.writeBoolean(flag.getValue());
            }
        } catch (IOException full) {
            file.delete();
        }
    }
}
