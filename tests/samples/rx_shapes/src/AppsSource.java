package com.example.rx_shapes;

import android.content.Context;
import io.reactivex.ObservableOnSubscribe;
import io.reactivex.functions.Consumer;

class AppsSource implements ObservableOnSubscribe<Object> {
    final Context c;

    AppsSource(Context c) {
        this.c = c;
    }

    public void subscribe(Consumer<? super Object> e) throws Exception {
        e.accept(c.getPackageManager().getInstalledPackages(0));
    }
}
