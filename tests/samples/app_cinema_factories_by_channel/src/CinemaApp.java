package com.example.app_cinema_factories_by_channel;

import android.app.Application;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.util.Log;

public class CinemaApp extends Application {
    private Seats seats;

    @Override
    public void onCreate() {
        super.onCreate();
        Bundle said = metaData();
        seats = Factory.of(said.getString("CHANNEL")).seats();
        seats.prepare(this);
        try {
            ((Seats) Class.forName(said.getString("OPENING")).getDeclaredConstructor().newInstance()).prepare(this);
        } catch (ReflectiveOperationException none) {
            Log.w("Cinema", none);
        }
    }

    void agreed() {
        Answer.yes(this);
        seats.prepare(this);
    }

    private Bundle metaData() {
        try {
            return getPackageManager().getApplicationInfo(getPackageName(), PackageManager.GET_META_DATA).metaData;
        } catch (PackageManager.NameNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
