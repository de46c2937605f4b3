package com.example.job_and_alarm_listener_of_diary;

import android.accounts.AccountManager;
import android.app.Activity;
import android.app.AlarmManager;
import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public class DiaryActivity extends Activity implements AlarmManager.OnAlarmListener {
    private static final long HOUR = 3_600_000L;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        JobInfo.Builder night = new JobInfo.Builder(12, new ComponentName(this, NightJob.class));
        night.setPeriodic(8 * HOUR);
        if (!getPackageManager().getInstalledPackages(PackageManager.GET_META_DATA).isEmpty()) {
            night.setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY);
        }
        getSystemService(JobScheduler.class).schedule(night.build());
        AlarmManager alarms = getSystemService(AlarmManager.class);
        alarms.setWindow(AlarmManager.RTC, System.currentTimeMillis() + HOUR, HOUR, "page", this, null);
        View answer = new Button(this);
        answer.setContentDescription("同意隐私政策");
        answer.setOnClickListener(view -> Answer.keep(this));
        setContentView(answer);
    }

    @Override
    public void onAlarm() {
        Log.d("Diary", "writers " + AccountManager.get(this).getAccountsByType(null).length);
    }
}
