package com.example.little_is_asked_of_what_is_given;

import android.service.notification.NotificationListenerService;
import android.service.notification.StatusBarNotification;
import android.util.Log;

public class NoteService extends NotificationListenerService {
    private int count;

    @Override
    public void onNotificationPosted(StatusBarNotification note) {
        Log.i("Note", "one more");
    }
}
