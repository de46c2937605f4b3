package com.example.pending_intents_sent_kept_and_scheduled;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.Notification;
import android.app.NotificationChannel;
import android.app.NotificationManager;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PendingIntent home = PendingIntent.getActivity(this, 1, new Intent(this, HomeActivity.class), 0);
        PendingIntent night = PendingIntent.getBroadcast(this, 2, new Intent(this, NightReceiver.class), 0);
        PendingIntent friends = PendingIntent.getActivity(this, 3, new Intent(this, FriendsActivity.class), 0);
        AlarmManager alarms = (AlarmManager) getSystemService(ALARM_SERVICE);
        alarms.set(AlarmManager.RTC, System.currentTimeMillis() + 6 * 3600 * 1000L, night);
        NotificationManager notes = (NotificationManager) getSystemService(NOTIFICATION_SERVICE);
        notes.createNotificationChannel(new NotificationChannel("tips", "Tips", NotificationManager.IMPORTANCE_LOW));
        notes.notify(7, new Notification.Builder(this, "tips")
                .setSmallIcon(android.R.drawable.ic_dialog_info)
                .setContentTitle("Find your friends")
                .setContentIntent(friends)
                .build());
        try {
            home.send();
        } catch (PendingIntent.CanceledException gone) {
            Log.w("Main", gone);
        }
    }
}
