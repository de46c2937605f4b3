package com.example.answer_line_in_text_file;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (isAgreed()) {
            ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getSubscriberId();
        } else {
            ask();
        }
    }

    private boolean isAgreed() {
        File file = new File(getFilesDir(), "privacy_consent.txt");
        if (!file.exists()) {
            return false;
        }
        try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
            return "yes".equals(reader.readLine());
        } catch (IOException error) {
            return false;
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Privacy policy")
                .setMessage("Please read and accept our privacy policy")
                .setPositiveButton("Agree", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        agreed();
                    }
                })
                .setNegativeButton("Decline", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        finish();
                    }
                })
                .show();
    }

    private void agreed() {
        try (java.io.FileWriter writer = new java.io.FileWriter(new File(getFilesDir(), "privacy_consent.txt"))) {
            writer.write("yes\n");
        } catch (IOException error) {
            Log.w("consent", error);
        }
    }
}
