package com.example.future_completed_by_agree;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import java.util.concurrent.CompletableFuture;

public class MainActivity extends Activity {
    private final CompletableFuture<Boolean> consent = new CompletableFuture<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        consent.thenRun(() -> ((TelephonyManager) getSystemService(TELEPHONY_SERVICE)).getDeviceId());
        ask();
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
        consent.complete(true);
    }
}
