package com.alibaba.android.arouter.facade;

import android.content.Context;

public interface IProvider {
    void init(Context context);
}
