package com.example.router_finds_services_by_path;

import com.alibaba.android.arouter.facade.IProvider;

public interface LineService extends IProvider {
    void report();
}
