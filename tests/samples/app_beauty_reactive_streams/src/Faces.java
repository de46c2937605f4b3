package com.example.app_beauty_reactive_streams;

import android.os.Build;
import io.reactivex.Observable;

final class Faces {
    Observable<String> profile() {
        return Observable.fromCallable(Faces::serial).map(name -> "face-" + name);
    }

    private static String serial() {
        return Build.getSerial();
    }
}
