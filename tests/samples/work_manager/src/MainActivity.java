package com.example.work_manager;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import androidx.work.OneTimeWorkRequest;
import androidx.work.PeriodicWorkRequest;
import androidx.work.WorkManager;
import java.util.concurrent.TimeUnit;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WorkManager.getInstance(this).enqueue(OneTimeWorkRequest.from(IdWorker.class));
        Button sync = new Button(this);
        sync.setText("Sync");
        sync.setOnClickListener(this);
        setContentView(sync);
    }

    @Override
    public void onClick(View view) {
        WorkManager.getInstance(this).enqueue(new PeriodicWorkRequest.Builder(AppsWorker.class, 6, TimeUnit.HOURS).build());
    }
}
