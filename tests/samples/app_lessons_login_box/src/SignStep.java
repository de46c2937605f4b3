package com.example.app_lessons_login_box;

import android.content.Context;

final class SignStep implements Step {
    private final Context context;

    SignStep(Context context) {
        this.context = context;
    }

    @Override
    public Call proceed(Call call, Chain rest) {
        if (Settle.agreed(context)) {
            call.headers.put("x-sign", Ids.imei(context));
        }
        return rest.go(call);
    }
}
