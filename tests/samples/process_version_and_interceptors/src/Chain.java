package com.example.process_version_and_interceptors;

import java.util.List;

class Chain {
    final List<Icp> l;
    final int i;

    Chain(List<Icp> l, int i) {
        this.l = l;
        this.i = i;
    }

    String proceed(String r) {
        if (i >= l.size())
            return r;
        return l.get(i).intercept(new Chain(l, i + 1), r);
    }
}
