package com.example.app_beauty_reactive_streams;

import android.content.ClipboardManager;
import android.content.Context;
import io.reactivex.Observable;
import io.reactivex.schedulers.Schedulers;

final class Effects {
    private final Context context;

    Effects(Context context) {
        this.context = context;
    }

    Observable<String> names() {
        return Observable.fromCallable(this::pasted).subscribeOn(Schedulers.io());
    }

    private String pasted() {
        ClipboardManager clips = (ClipboardManager) context.getSystemService(Context.CLIPBOARD_SERVICE);
        return "" + clips.getPrimaryClip();
    }
}
