package com.example.app_lessons_login_box;

import android.content.Context;

final class HeaderStep implements Step {
    private final Context context;

    HeaderStep(Context context) {
        this.context = context;
    }

    @Override
    public Call proceed(Call call, Chain rest) {
        call.headers.put("x-device", Ids.android(context));
        return rest.go(call);
    }
}
