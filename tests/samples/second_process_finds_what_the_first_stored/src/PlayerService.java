package com.example.second_process_finds_what_the_first_stored;

import android.app.Service;
import android.content.Intent;
import android.os.IBinder;

public class PlayerService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
