import json, sys, os
import tools, topologies, template, terraform, terraform_state, compare
os.environ['PERGOLA_BIN']='x'
from pathlib import Path
out=Path('/tmp/conf/out')
t=template.load(out/'cloudformation')
r=terraform_state.Reader(json.load(open('/tmp/conf/plan.json')), json.load(open('/tmp/conf/state.json')))
o=r.items()
print(r.unread)
facts={'AWS::Region':'us-east-1','AWS::AccountId':'123456789012','AWS::Partition':'aws','zone 0':'us-east-1a','zone 1':'us-east-1b'}
c=compare.Comparison(t,o,facts)
for d in c.differences(): print(compare.sentence(d,'terraform'))
print(len(t),len(o),len(c.pairs))
