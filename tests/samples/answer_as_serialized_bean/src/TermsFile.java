package com.example.answer_as_serialized_bean;

import android.content.Context;
import android.util.Log;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

final class TermsFile {
    private final File file;

    TermsFile(Context context) {
        file = new File(context.getFilesDir(), "terms.bin");
    }

    UserTerms load() {
        try (ObjectInputStream in = new ObjectInputStream(new FileInputStream(file))) {
            return (UserTerms) in.readObject();
        } catch (IOException | ClassNotFoundException missing) {
            return new UserTerms();
        }
    }

    void save(UserTerms terms) {
        try (ObjectOutputStream out = new ObjectOutputStream(new FileOutputStream(file))) {
            out.writeObject(terms);
        } catch (IOException failed) {
            Log.w("TermsFile", failed);
        }
    }
}
