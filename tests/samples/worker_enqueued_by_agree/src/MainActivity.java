package com.example.worker_enqueued_by_agree;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import androidx.work.OneTimeWorkRequest;
import androidx.work.WorkManager;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this).setTitle("Your privacy").setMessage("Do you accept our privacy policy?")
            .setPositiveButton("Accept", new DialogInterface.OnClickListener() {
                @Override
                public void onClick(DialogInterface dialog, int which) {
                    WorkManager.getInstance(MainActivity.this).enqueue(OneTimeWorkRequest.from(ContactsWorker.class));
                }
            }).setNegativeButton("Reject", null).show();
    }
}
