package com.example.stored_consent_record_object;

import android.content.Context;
import android.util.Log;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

final class ConsentRecord implements Serializable {
    private static final long serialVersionUID = 1L;
    final boolean privacyAccepted;
    final long at;

    ConsentRecord(boolean privacyAccepted, long at) {
        this.privacyAccepted = privacyAccepted;
        this.at = at;
    }

    static ConsentRecord load(Context context) {
        try (ObjectInputStream input = new ObjectInputStream(context.openFileInput("consent.bin"))) {
            return (ConsentRecord) input.readObject();
        } catch (IOException | ClassNotFoundException missing) {
            return new ConsentRecord(false, 0);
        }
    }

    void save(Context context) {
        try (ObjectOutputStream output = new ObjectOutputStream(context.openFileOutput("consent.bin", Context.MODE_PRIVATE))) {
            output.writeObject(this);
        } catch (IOException full) {
            Log.w("Consent", full);
        }
    }

    boolean accepted() {
        return privacyAccepted && at > 0;
    }
}
